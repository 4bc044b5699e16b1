using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Needs;

/// <summary>What the person needs, and what they want to be different.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
public sealed class NeedsController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    private static readonly string Full = $"A plan holds at most {CarePlan.MostRows} needs and outcomes. Change or remove one first.";

    [HttpGet("plans/{plan}/needs")]
    public Task<IActionResult> Index(string plan) => ShowAsync(plan, nameof(Index), NeedsPage.Of);

    [HttpPost("plans/{plan}/needs")]
    public Task<IActionResult> Index(string plan, NeedsForm form) =>
        CompleteAsync(plan, PlanSections.Needs, form.Completed, () => Index(plan));

    [HttpGet("plans/{plan}/needs/add")]
    public Task<IActionResult> Add(string plan) =>
        ShowAsync(plan, nameof(Add), (heading, kept) => new AddNeedPage(heading, new() { Version = kept.Version }));

    [HttpPost("plans/{plan}/needs/add")]
    public Task<IActionResult> Add(string plan, AddNeedForm form) =>
        AddAsync(
            plan,
            form.Version,
            form.IsIn,
            kept => kept.Needs.Count >= CarePlan.MostRows || kept.Outcomes.Count() >= CarePlan.MostRows ? Full : null,
            form.AddTo,
            () => ShowAsync(plan, nameof(Add), (heading, _) => new AddNeedPage(heading, form))
        );

    [HttpGet("plans/{plan}/needs/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) => ShowChangeAsync(plan, number, null);

    [HttpPost("plans/{plan}/needs/{number:int}")]
    public Task<IActionResult> Change(string plan, int number, ChangeNeedForm form) =>
        ChangeAsync(
            plan,
            form,
            kept => kept.Needs.FirstOrDefault(need => need.Number == number) is { } need ? ChangeNeedForm.From(kept, need) : null,
            "Needs and outcomes",
            kept => kept.ChangeNeed(number, form.Description.Tidy(), form.WatchedBy.Tidy()),
            () => ShowChangeAsync(plan, number, form)
        );

    [HttpGet("plans/{plan}/needs/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        ShowAsync(plan, nameof(Remove), (heading, kept) => RemoveNeedPage.Of(heading, kept, number));

    [HttpPost("plans/{plan}/needs/{number:int}/remove")]
    [ActionName(nameof(Remove))]
    public Task<IActionResult> RemoveNow(string plan, int number, RemoveForm form) =>
        RemoveAsync(
            plan,
            form,
            kept => kept.Needs.Any(need => need.Number == number),
            kept => kept.RemoveNeed(number),
            "Need removed",
            () => Remove(plan, number)
        );

    protected override string HrefAfter(string plan) => $"/plans/{plan}/needs";

    private Task<IActionResult> ShowChangeAsync(string plan, int number, ChangeNeedForm? typed) =>
        ShowAsync(plan, nameof(Change), (heading, kept) => ChangeNeedPage.Of(heading, kept, number, typed));
}
