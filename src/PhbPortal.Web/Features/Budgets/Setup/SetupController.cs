using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Setup;

/// <summary>How a budget will be held, and how much goes where.</summary>
public sealed class SetupController(PortalDbContext db, PortalClock clock) : PortalController
{
    [Opens<PlanAccess>(Act.Write), WhileTheyLive]
    [HttpGet("budgets/choose/{plan}")]
    public async Task<IActionResult> Choose(string plan) =>
        await ChooseHoldingPage.LoadAsync(db, plan, clock.Today, User.SiteName(), null, CancellationToken) is { } page
            ? page.Plan.IsOpen
                ? View(page)
                : this.NotKept("PlanClosed", page.Closed)
            : NotFound();

    [Opens<PlanAccess>(Act.Write), WhileTheyLive]
    [ComparesEditors]
    [HttpPost("budgets/choose/{plan}")]
    public async Task<IActionResult> Choose(string plan, ChooseHoldingForm form)
    {
        if (await ChooseHoldingPage.LoadAsync(db, plan, clock.Today, User.SiteName(), form, CancellationToken) is not { } page)
            return NotFound();
        if (!page.Plan.IsOpen)
            return this.NotKept("PlanClosed", page.Closed);
        if (ModelState.IsValid && page.Refuses(form.Way) is { } closed)
            ModelState.AddModelError("Form.Held", closed);
        if (!ModelState.IsValid)
            return View(page);
        if (page.Version != form.Version)
            return this.Compare(form, page.Kept, page.Title, page.Href, () => Redirect(page.PartsHref(form.Way)));
        var (draft, root) = await db.BudgetDraftAsync(plan, CancellationToken);
        var kept = root.Parts.Select(p => p.Details).Where(d => form.Way.Keeps(d.Model)).ToList();
        if (kept.Count == 0 && form.Way.Model() is { } only)
            kept.Add(
                new(only, Funder.Nhs, only == HoldingModel.Notional ? page.SiteName : "", Money.Zero, Money.Zero, false, null, null, null)
            );
        root.SetParts(draft, root.NhsTotal, root.CouncilTotal, kept, form.Said.Tidy());
        if (!draft.WantsBudget)
            draft.ChooseBudget(true);
        if (await db.TrySaveAsync(CancellationToken))
        {
            await db.EndQuestionsAsync(db.CarePlans.Where(kept => kept.Reference == plan), CancellationToken);
            return Redirect(page.PartsHref(form.Way));
        }

        return await ChooseHoldingPage.LoadAsync(db, plan, clock.Today, User.SiteName(), form, CancellationToken) is { } now
            ? this.Compare(form, now.Kept, now.Title, now.Href, () => Redirect(now.PartsHref(form.Way)))
            : NotFound();
    }

    [Opens<PlanAccess>(Act.Write), WhileTheyLive]
    [HttpGet("budgets/choose/{plan}/parts")]
    public async Task<IActionResult> Parts(string plan, string? held) =>
        await PartsPage.LoadAsync(db, plan, clock.Today, User.SiteName(), held, null, CancellationToken) is { } page
            ? page.Plan.IsOpen
                ? View(page)
                : this.NotKept("PlanClosed", page.Closed)
            : await AskHowFirst(plan);

    [Opens<PlanAccess>(Act.Write), WhileTheyLive]
    [ComparesEditors]
    [HttpPost("budgets/choose/{plan}/parts")]
    public async Task<IActionResult> Parts(string plan, string? held, PartsForm form)
    {
        if (await PartsPage.LoadAsync(db, plan, clock.Today, User.SiteName(), held, form, CancellationToken) is not { } page)
            return await AskHowFirst(plan);
        if (!page.Plan.IsOpen)
            return this.NotKept("PlanClosed", page.Closed);
        foreach (var (field, words) in page.Faults())
            ModelState.AddModelError(field, words);
        if (!ModelState.IsValid)
            return View(page);
        if (page.Version != form.Version)
            return this.Compare(form, page.Kept, page.Title, page.Href, () => Redirect(page.Href));
        var (draft, root) = await db.BudgetDraftAsync(plan, CancellationToken);
        var details = await db.WithHoldersAsync([.. form.ToDetails()], clock.Today, CancellationToken);
        root.SetParts(draft, form.Nhs, form.Council, details, root.ChoiceExplained);
        var stands = form.Completed == "yes" && page.Stands(root, draft);
        draft.MarkSection(PlanSections.Money, stands);
        if (!await db.TrySaveAsync(CancellationToken))
        {
            return await PartsPage.LoadAsync(db, plan, clock.Today, User.SiteName(), held, form, CancellationToken) is { } now
                ? this.Compare(form, now.Kept, now.Title, now.Href, () => Redirect(now.Href))
                : NotFound();
        }

        await db.EndQuestionsAsync(db.CarePlans.Where(kept => kept.Reference == plan), CancellationToken);
        var message =
            form.Completed == "yes" && !stands ? "Saved. The section is not completed yet, because something does not add up." : "Saved.";
        if (details.FirstOrDefault(d => d.Model == HoldingModel.ThirdParty && d.Holder.Length > 0) is { } third)
            message += third.HolderOrganisationId is null
                ? $" {third.Holder} is not on record as a holder of budgets, so nobody there sees its part."
                : $" People of {third.Holder} see its part once the plan is agreed.";
        return RedirectWithMessage(stands ? $"/plans/{plan}" : page.Href, message);
    }

    // How much goes where is asked after how it is held.
    private async Task<IActionResult> AskHowFirst(string plan) =>
        await db.CarePlans.AnyAsync(p => p.Reference == plan, CancellationToken) ? Redirect("/budgets/choose/" + plan) : NotFound();
}
