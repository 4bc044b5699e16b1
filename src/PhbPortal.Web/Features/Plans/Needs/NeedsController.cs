using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Needs;

/// <summary>What the person needs, and what they want to be different.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive, ComparesEditors]
public sealed class NeedsController(PortalDbContext db, PortalClock clock) : PlanRowsController(db, clock)
{
    protected override string What => "Needs and outcomes";

    [HttpGet("plans/{plan}/needs")]
    public Task<IActionResult> Index(string plan) => ShowAsync(plan, NeedsPage.Of);

    [HttpPost("plans/{plan}/needs")]
    public Task<IActionResult> Index(string plan, NeedsForm form) =>
        CompleteAsync(plan, PlanSections.Needs, form.Completed, () => Index(plan));

    [HttpGet("plans/{plan}/needs/add")]
    public Task<IActionResult> Add(string plan) => ShowAsync(plan, (heading, kept) => AddNeedPage.Of(heading, kept, null));

    [HttpPost("plans/{plan}/needs/add")]
    public Task<IActionResult> Add(string plan, AddNeedForm form) =>
        AddAsync(plan, form, (heading, kept) => AddNeedPage.Of(heading, kept, form));

    [HttpGet("plans/{plan}/needs/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) =>
        ShowAsync(plan, (heading, kept) => ChangeNeedPage.Of(heading, kept, number, null));

    [HttpPost("plans/{plan}/needs/{number:int}")]
    public Task<IActionResult> Change(string plan, int number, ChangeNeedForm form) =>
        ChangeAsync(plan, number, form, (heading, kept) => ChangeNeedPage.Of(heading, kept, number, form));

    [HttpGet("plans/{plan}/needs/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        ShowAsync(plan, (heading, kept) => RemoveNeedPage.Of(heading, kept, number));

    [HttpPost("plans/{plan}/needs/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number, RemoveForm form) =>
        RemoveAsync(plan, form, kept => kept.NeedOf(number), kept => kept.RemoveNeed(number), "Need removed", () => Remove(plan, number));

    protected override string HrefAfter(string plan) => $"/plans/{plan}/needs";
}
