using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Setup;

/// <summary>How a budget will be held, and how much goes into each part.</summary>
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
    public Task<IActionResult> Choose(string plan, ChooseHoldingForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await ChooseHoldingPage.LoadAsync(db, plan, clock.Today, User.SiteName(), form, CancellationToken) is not { } page)
                    return Edit.Answer(NotFound());
                if (!page.Plan.IsOpen)
                    return Edit.Answer(this.NotKept("PlanClosed", page.Closed));
                if (ModelState.IsValid && page.Refuses(form.Way) is { } closed)
                    ModelState.AddModelError("Form.Held", closed);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                if (page.Version != form.Version)
                    return Edit.Answer(this.Compare(form, page.Kept, page.Title, page.Href, () => Redirect(page.PartsHref(form.Way))));
                var (draft, root) = await db.BudgetDraftAsync(plan, CancellationToken);
                form.WriteTo(root, draft, page.SiteName);
                return Edit.Save(() => Redirect(page.PartsHref(form.Way)));
            },
            () => KeepAsync(plan)
        );

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
    public Task<IActionResult> Parts(string plan, string? held, PartsForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await PartsPage.LoadAsync(db, plan, clock.Today, User.SiteName(), held, form, CancellationToken) is not { } page)
                    return Edit.Answer(await AskHowFirst(plan));
                if (!page.Plan.IsOpen)
                    return Edit.Answer(this.NotKept("PlanClosed", page.Closed));
                foreach (var (field, words) in page.Faults())
                    ModelState.AddModelError(field, words);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                if (page.Version != form.Version)
                    return Edit.Answer(this.Compare(form, page.Kept, page.Title, page.Href, () => Redirect(page.Href)));
                var (draft, root) = await db.BudgetDraftAsync(plan, CancellationToken);
                var details = await db.WithHoldersAsync([.. form.ToDetails()], clock.Today, CancellationToken);
                root.SetParts(draft, form.Nhs, form.Council, details, root.ChoiceExplained);
                var stands = form.SaysCompleted && page.Stands(root, draft);
                draft.MarkSection(PlanSections.Money, stands);
                return Edit.Save(() => RedirectWithMessage(stands ? $"/plans/{plan}" : page.Href, form.Told(stands, details)));
            },
            () => KeepAsync(plan)
        );

    // Questions about a way of holding that is no longer chosen need no answer.
    private Task<bool> KeepAsync(string plan) =>
        db.TrySaveAndEndQuestionsAsync(db.CarePlans.Where(kept => kept.Reference == plan), CancellationToken);

    // The amounts are asked about after the way it is held.
    private async Task<IActionResult> AskHowFirst(string plan) =>
        await db.CarePlans.AnyAsync(p => p.Reference == plan, CancellationToken) ? Redirect("/budgets/choose/" + plan) : NotFound();
}
