using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Outcomes;

/// <summary>Further outcomes of a need, and changes to one.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
public sealed class OutcomesController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    private static readonly string Full = $"A plan holds at most {CarePlan.MostRows} outcomes. Change or remove one first.";

    [HttpGet("plans/{plan}/outcomes/add/{need:int}")]
    public Task<IActionResult> Add(string plan, int need) => ShowAddAsync(plan, need, null);

    [HttpPost("plans/{plan}/outcomes/add/{need:int}")]
    public Task<IActionResult> Add(string plan, int need, OutcomeForm form) =>
        AddAsync(
            plan,
            form.Version,
            kept => kept.Needs.Any(served => served.Number == need && served.Outcomes.Any(o => o.OwnWords == form.OwnWords.Tidy())),
            kept => kept.Outcomes.Count() >= CarePlan.MostRows ? Full : null,
            kept => kept.AddOutcome(need, form.OwnWords.Tidy(), form.Sign.Tidy(), form.TargetDay?.Value),
            () => ShowAddAsync(plan, need, form),
            kept => kept.Needs.Any(served => served.Number == need)
        );

    [HttpGet("plans/{plan}/outcomes/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) => ShowChangeAsync(plan, number, null);

    [HttpPost("plans/{plan}/outcomes/{number:int}")]
    public Task<IActionResult> Change(string plan, int number, OutcomeForm form) =>
        ChangeAsync(
            plan,
            form,
            kept => kept.Outcomes.FirstOrDefault(o => o.Number == number) is { } outcome ? OutcomeForm.From(kept, outcome) : null,
            "Needs and outcomes",
            kept => kept.ChangeOutcome(number, form.OwnWords.Tidy(), form.Sign.Tidy(), form.TargetDay?.Value),
            () => ShowChangeAsync(plan, number, form)
        );

    [HttpGet("plans/{plan}/outcomes/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        ShowAsync(plan, nameof(Remove), (heading, kept) => RemoveOutcomePage.Of(heading, kept, number));

    [HttpPost("plans/{plan}/outcomes/{number:int}/remove")]
    [ActionName(nameof(Remove))]
    public Task<IActionResult> RemoveNow(string plan, int number, RemoveForm form) =>
        RemoveAsync(
            plan,
            form,
            kept => kept.Outcomes.Any(outcome => outcome.Number == number),
            kept => kept.RemoveOutcome(number),
            "Outcome removed",
            () => Remove(plan, number)
        );

    protected override string HrefAfter(string plan) => $"/plans/{plan}/needs";

    private Task<IActionResult> ShowAddAsync(string plan, int need, OutcomeForm? typed) =>
        ShowAsync(plan, nameof(Add), (heading, kept) => OutcomePage.ForNew(heading, kept, need, typed));

    private Task<IActionResult> ShowChangeAsync(string plan, int number, OutcomeForm? typed) =>
        ShowAsync(plan, nameof(Change), (heading, kept) => OutcomePage.ForKept(heading, kept, number, typed));
}
