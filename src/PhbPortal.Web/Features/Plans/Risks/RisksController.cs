using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Risks;

/// <summary>Risks talked through with the person, and what makes them safer.</summary>
[Opens<PlanAccess>(Act.Warn), WhileTheyLive]
[ComparesEditors]
public sealed class RisksController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/risks")]
    public Task<IActionResult> Index(string plan) =>
        Show(plan, nameof(Index), RisksPage.Of);

    [HttpPost("plans/{plan}/risks")]
    public async Task<IActionResult> Index(string plan, RisksForm form)
    {
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Index), RisksPage.Of);
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        kept.MarkSection(PlanSections.Risks, form.Completed == ChoiceRules.Yes);
        return await db.TrySaveAsync(CancellationToken) ? Redirect($"/plans/{plan}") : await Index(plan, form);
    }

    [HttpGet("plans/{plan}/risks/add")]
    public Task<IActionResult> Add(string plan) =>
        Show(plan, nameof(Add), (heading, kept) => new RiskPage(heading, null, new() { Version = kept.Version }));

    [HttpPost("plans/{plan}/risks/add")]
    public async Task<IActionResult> Add(string plan, RiskForm form)
    {
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (ModelState.IsValid && form.Version != kept.Version && kept.Risks.Any(risk => risk.Details == form.Details))
            return Done(plan, "You have already sent this");
        if (kept.Risks.Count >= CarePlan.MostRows)
            ModelState.AddModelError("", $"A plan holds at most {CarePlan.MostRows} risks. Change or remove one first.");
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Add), (heading, _) => new RiskPage(heading, null, form));
        kept.AddRisk(form.Details);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Add(plan, form);
    }

    [HttpGet("plans/{plan}/risks/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) =>
        Show(plan, nameof(Change), (heading, kept) => RiskPage.Of(heading, kept, number, null));

    [HttpPost("plans/{plan}/risks/{number:int}")]
    public async Task<IActionResult> Change(string plan, int number, RiskForm form)
    {
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Change), (heading, kept) => RiskPage.Of(heading, kept, number, form));
        if (await Find(plan) is not { } kept || kept.Risks.FirstOrDefault(r => r.Number == number) is not { } risk)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, RiskForm.From(kept, risk), "Risks", ListOf(plan), () => Done(plan));
        kept.ChangeRisk(number, form.Details);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Change(plan, number, form);
    }

    [HttpGet("plans/{plan}/risks/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        Show(plan, nameof(Remove), (heading, kept) => RiskPage.Of(heading, kept, number, null));

    [HttpPost("plans/{plan}/risks/{number:int}/remove")]
    [ActionName(nameof(Remove))]
    public async Task<IActionResult> RemoveNow(string plan, int number, RemoveForm form)
    {
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (kept.Risks.All(risk => risk.Number != number))
            return Done(plan, "Risk removed");
        if (form.Version != kept.Version)
            return await Remove(plan, number);
        kept.RemoveRisk(number);
        return await db.TrySaveAsync(CancellationToken)
            ? Done(plan, "Risk removed")
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

    private Task<CarePlan?> Find(string plan) =>
        db.CarePlans.Include(kept => kept.Risks).SingleOrDefaultAsync(kept => kept.Reference == plan, CancellationToken);

    private RedirectResult Done(string plan, string words = "Saved") =>
        RedirectWithMessage(ListOf(plan), words);

    private static string ListOf(string plan) => $"/plans/{plan}/risks";
}
