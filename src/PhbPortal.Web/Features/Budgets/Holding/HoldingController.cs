using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Holding;

/// <summary>What an organisation holds for people, and what it spent: only those parts of their budgets.</summary>
public sealed class HoldingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("holding"), For(Role.ThirdPartyHolder, Can = "See for whom their organisation holds money")]
    public async Task<IActionResult> Index(string? page) => View(await HoldingPage.LoadAsync(db, Me, page, CancellationToken));

    [HttpGet("holding/{held}"), Opens<HeldAccess>(Act.Read)]
    public async Task<IActionResult> Show(string held) =>
        await HeldPage.LoadAsync(db, held, Me, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("holding/{held}/spent"), Opens<HeldAccess>(Act.Pay)]
    public Task<IActionResult> Spent(string held) =>
        ShowFormAsync(held, new() { RequestId = Guid.NewGuid(), SpentOn = DateField.From(clock.Today) });

    [HttpPost("holding/{held}/spent"), Opens<HeldAccess>(Act.Pay)]
    public Task<IActionResult> Spent(string held, SpendForm form)
    {
        Budget? root = null;
        return this.EditAsync(
            db,
            async () =>
            {
                root = await FindAsync(held, form);
                if (root is null)
                    return Edit.Answer(NotFound());
                if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is not null)
                    return Edit.Answer(RecordedOnce("/holding/" + held));
                var support = root.CarePlan.Supports.SingleOrDefault();
                var part = support is null ? null : root.PartFor(support.Model, support.Funder);
                if (ModelState.IsValid && part?.HolderOrganisationId != Me.OrganisationId)
                    ModelState.AddModelError("Form.Line", "Choose what it was for");
                var order = part is null
                    ? null
                    : await db
                        .Commitments.Where(o => o.BudgetId == root.Id && o.PartNumber == part.Number)
                        .ChosenAsync(form.Order, form.Line, ModelState, CancellationToken);
                if (!ModelState.IsValid)
                    return Edit.Answer(await AgainAsync(held, form));
                return await JudgeAsync(root, support!, order, form);
            },
            () => db.TryPostAsync(root!, form.RequestId, CancellationToken),
            () => AgainAsync(held, form, "Form.Amount", Stale.Money("recorded", "Send it again"))
        );
    }

    private async Task<Edit> JudgeAsync(Budget budget, PlannedSupport support, Commitment? order, SpendForm form)
    {
        var attempt = await SpendAttempt.MakeAsync(db, budget, support, order, form, clock.OccasionBy(Me.Actor), CancellationToken);
        var (held, spend) = (budget.Reference, attempt.Spend);
        return attempt switch
        {
            RecordedSpend recorded => Edit.Save(() => RedirectWithMessage("/holding/" + held, Told(spend, recorded.Outcome))),
            RefusedSpend refused => Edit.Answer(await AgainAsync(held, form, "Form.SpentOn", NextStepText.After(refused.Ruling))),
            UnusualSpend => Edit.Answer(
                await AgainAsync(
                    held,
                    form,
                    "Form.Confirmed",
                    $"{spend.Amount} is far more than the {spend.UsualCost} that the plan says for one time. Say that it is "
                        + $"right, or change the amount",
                    spend.Amount
                )
            ),
            _ => throw new UnreachableException($"Nothing is done about {attempt.GetType().Name}."),
        };
    }

    private Task<Budget?> FindAsync(string held, SpendForm form) =>
        db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == form.Line && s.Model == HoldingModel.ThirdParty))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == form.Line))
            .SingleOrDefaultAsync(b => b.Reference == held, CancellationToken);

    private Task<IActionResult> AgainAsync(string held, SpendForm form, string field = "", string? words = null, Money? unusual = null)
    {
        if (words is not null)
            ModelState.AddModelError(field, words);
        db.ChangeTracker.Clear();
        return ShowFormAsync(held, form, unusual);
    }

    private async Task<IActionResult> ShowFormAsync(string held, SpendForm form, Money? unusual = null) =>
        await HeldPage.LoadAsync(db, held, Me, form, CancellationToken) is { } page
            ? View(nameof(Spent), page with { Unusual = unusual })
            : NotFound();

    private string Told(Spend spend, SpendOutcome outcome) =>
        outcome switch
        {
            SpendRecordedWithSafeguard =>
                $"{spend.Amount} is recorded. It is more than there is. The care continues, and {User.SiteName()} pays the rest",
            SpendWaits => $"{spend.Amount} is more than there is, and no need depends on it. It waits until {User.SiteName()} decides",
            _ => $"{spend.Amount} for {spend.Support.What} is recorded",
        };
}
