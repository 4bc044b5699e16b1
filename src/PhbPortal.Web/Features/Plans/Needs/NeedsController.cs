using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Needs;

/// <summary>What the person needs, and what they want to be different.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
public sealed class NeedsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/needs")]
    public Task<IActionResult> Index(string plan) =>
        Show(plan, nameof(Index), NeedsPage.Of);

    [HttpPost("plans/{plan}/needs")]
    public async Task<IActionResult> Index(string plan, NeedsForm form)
    {
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Index), NeedsPage.Of);
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        kept.MarkSection(PlanSections.Needs, form.Completed == ChoiceRules.Yes);
        return await db.TrySaveAsync(CancellationToken) ? Redirect($"/plans/{plan}") : await Index(plan, form);
    }

    [HttpGet("plans/{plan}/needs/add")]
    public Task<IActionResult> Add(string plan) =>
        Show(plan, nameof(Add), (heading, kept) => new AddNeedPage(heading, new() { Version = kept.Version }));

    [HttpPost("plans/{plan}/needs/add")]
    public async Task<IActionResult> Add(string plan, AddNeedForm form)
    {
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version && form.IsIn(kept))
            return Done(plan, "You have already sent this");
        if (kept.Needs.Count >= CarePlan.MostRows || kept.Outcomes.Count() >= CarePlan.MostRows)
            ModelState.AddModelError("", $"A plan holds at most {CarePlan.MostRows} needs and outcomes. Change or remove one first.");
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Add), (heading, _) => new AddNeedPage(heading, form));
        form.AddTo(kept);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Add(plan, form);
    }

    [HttpGet("plans/{plan}/needs/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) =>
        Show(plan, nameof(Change), (heading, kept) => ChangeNeedPage.Of(heading, kept, number, null));

    [HttpPost("plans/{plan}/needs/{number:int}")]
    public async Task<IActionResult> Change(string plan, int number, ChangeNeedForm form)
    {
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Change), (heading, kept) => ChangeNeedPage.Of(heading, kept, number, form));
        if (await Find(plan) is not { } kept || kept.Needs.FirstOrDefault(n => n.Number == number) is not { } need)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, ChangeNeedForm.From(kept, need), "Needs and outcomes", ListOf(plan), () => Done(plan));
        kept.ChangeNeed(number, form.Description.Tidy(), form.WatchedBy.Tidy());
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Change(plan, number, form);
    }

    [HttpGet("plans/{plan}/needs/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        Show(plan, nameof(Remove), (heading, kept) => RemoveNeedPage.Of(heading, kept, number));

    [HttpPost("plans/{plan}/needs/{number:int}/remove")]
    [ActionName(nameof(Remove))]
    public async Task<IActionResult> RemoveNow(string plan, int number, RemoveForm form)
    {
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (kept.Needs.All(need => need.Number != number))
            return Done(plan, "Need removed");
        if (form.Version != kept.Version || !kept.RemoveNeed(number))
            return await Remove(plan, number);
        return await db.TrySaveAsync(CancellationToken)
            ? Done(plan, "Need removed")
            : await RemoveNow(plan, number, form);
    }

    private async Task<IActionResult> Show(
        string plan,
        string view,
        Func<PlanHeading, CarePlan, object?> pageOf)
    {
        if (
            await PlanHeading.LoadAsync(db, plan, clock.Today, CancellationToken) is not { } heading
            || await Find(plan) is not { } kept
        )
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        return pageOf(heading, kept) is { } page ? View(view, page) : NotFound();
    }

    private Task<CarePlan?> Find(string plan) => db.WithSupportAsync(plan, CancellationToken);

    private RedirectResult Done(string plan, string words = "Saved") =>
        RedirectWithMessage(ListOf(plan), words);

    private static string ListOf(string plan) => $"/plans/{plan}/needs";
}
