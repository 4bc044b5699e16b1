using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Needs;

/// <summary>What the person needs, and what they want to be different.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
[Route("plans/{plan}/needs")]
public sealed class NeedsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(string plan, CancellationToken ct) => Show(plan, nameof(Index), NeedsPage.Of, ct);

    [HttpPost("")]
    public async Task<IActionResult> Index(string plan, NeedsForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Index), NeedsPage.Of, ct);
        if (await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        kept.MarkSection(PlanSections.Needs, form.Completed == ChoiceRules.Yes);
        return await db.TrySaveAsync(ct) ? Redirect($"/plans/{plan}") : await Index(plan, form, ct);
    }

    [HttpGet("add")]
    public Task<IActionResult> Add(string plan, CancellationToken ct) =>
        Show(plan, nameof(Add), (heading, kept) => new AddNeedPage(heading, new() { Version = kept.Version }), ct);

    [HttpPost("add")]
    public async Task<IActionResult> Add(string plan, AddNeedForm form, CancellationToken ct)
    {
        if (await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version && form.IsIn(kept))
            return Done(plan, "You have already sent this");
        if (kept.Needs.Count >= CarePlan.MostRows || kept.Outcomes.Count() >= CarePlan.MostRows)
            ModelState.AddModelError("", $"A plan holds at most {CarePlan.MostRows} needs and outcomes. Change or remove one first.");
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Add), (heading, _) => new AddNeedPage(heading, form), ct);
        form.AddTo(kept);
        return await db.TrySaveAsync(ct) ? Done(plan) : await Add(plan, form, ct);
    }

    [HttpGet("{number:int}")]
    public Task<IActionResult> Change(string plan, int number, CancellationToken ct) =>
        Show(plan, nameof(Change), (heading, kept) => ChangeNeedPage.Of(heading, kept, number, null), ct);

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Change(string plan, int number, ChangeNeedForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Change), (heading, kept) => ChangeNeedPage.Of(heading, kept, number, form), ct);
        if (await Find(plan, ct) is not { } kept || kept.Needs.FirstOrDefault(n => n.Number == number) is not { } need)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, ChangeNeedForm.From(kept, need), "Needs and outcomes", ListOf(plan), () => Done(plan));
        kept.ChangeNeed(number, form.Description.Tidy(), form.WatchedBy.Tidy());
        return await db.TrySaveAsync(ct) ? Done(plan) : await Change(plan, number, form, ct);
    }

    [HttpGet("{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number, CancellationToken ct) =>
        Show(plan, nameof(Remove), (heading, kept) => RemoveNeedPage.Of(heading, kept, number), ct);

    [HttpPost("{number:int}/remove")]
    [ActionName(nameof(Remove))]
    public async Task<IActionResult> RemoveNow(string plan, int number, RemoveForm form, CancellationToken ct)
    {
        if (await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (kept.Needs.All(need => need.Number != number))
            return Done(plan, "Need removed");
        if (form.Version != kept.Version || !kept.RemoveNeed(number))
            return await Remove(plan, number, ct);
        return await db.TrySaveAsync(ct) ? Done(plan, "Need removed") : await RemoveNow(plan, number, form, ct);
    }

    private async Task<IActionResult> Show(string plan, string view, Func<PlanHeading, CarePlan, object?> pageOf, CancellationToken ct)
    {
        if (await PlanHeading.LoadAsync(db, plan, clock.Today, ct) is not { } heading || await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        return pageOf(heading, kept) is { } page ? View(view, page) : NotFound();
    }

    private Task<CarePlan?> Find(string plan, CancellationToken ct) => db.WithSupportAsync(plan, ct);

    private RedirectResult Done(string plan, string words = "Saved")
    {
        TempData[PageText.Done] = words;
        return Redirect(ListOf(plan));
    }

    private static string ListOf(string plan) => $"/plans/{plan}/needs";
}
