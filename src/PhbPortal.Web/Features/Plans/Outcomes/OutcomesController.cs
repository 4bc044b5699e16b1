using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Outcomes;

/// <summary>More outcomes of a need, and changes to one.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive, ComparesEditors]
public sealed class OutcomesController(PortalDbContext db, PortalClock clock) : PlanRowsController(db, clock)
{
    protected override string What => "Needs and outcomes";

    [HttpGet("plans/{plan}/outcomes/add/{need:int}")]
    public Task<IActionResult> Add(string plan, int need) =>
        ShowAsync(plan, (heading, kept) => OutcomePage.ForNew(heading, kept, need, null));

    [HttpPost("plans/{plan}/outcomes/add/{need:int}")]
    public Task<IActionResult> Add(string plan, int need, OutcomeForm form) =>
        AddAsync(plan, form.For(need), (heading, kept) => OutcomePage.ForNew(heading, kept, need, form));

    [HttpGet("plans/{plan}/outcomes/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) =>
        ShowAsync(plan, (heading, kept) => OutcomePage.ForKept(heading, kept, number, null));

    [HttpPost("plans/{plan}/outcomes/{number:int}")]
    public Task<IActionResult> Change(string plan, int number, OutcomeForm form) =>
        ChangeAsync(plan, number, form, (heading, kept) => OutcomePage.ForKept(heading, kept, number, form));

    [HttpGet("plans/{plan}/outcomes/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        ShowAsync(plan, (heading, kept) => RemoveOutcomePage.Of(heading, kept, number));

    [HttpPost("plans/{plan}/outcomes/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number, RemoveForm form) =>
        RemoveAsync(
            plan,
            form,
            kept => kept.OutcomeOf(number),
            kept => kept.RemoveOutcome(number),
            "Outcome removed",
            () => Remove(plan, number)
        );

    protected override string HrefAfter(string plan) => $"/plans/{plan}/needs";
}
