using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Holding;

/// <summary>What an organisation holds for people, and what it spent of it: those parts of their budgets and nothing else.</summary>
public sealed class HoldingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("holding"), For(Role.ThirdPartyHolder)]
    public async Task<IActionResult> Index(string? page) => View(await HoldingPage.LoadAsync(db, Me, page, CancellationToken));

    [HttpGet("holding/{held}"), Opens<HeldAccess>(Act.Read)]
    public async Task<IActionResult> Show(string held) =>
        await HeldPage.LoadAsync(db, held, Me, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("holding/{held}/spent"), Opens<HeldAccess>(Act.Pay)]
    public async Task<IActionResult> Spent(string held) =>
        await HeldPage.LoadAsync(db, held, Me, new() { RequestId = Guid.NewGuid(), SpentOn = DateField.From(clock.Today) }, CancellationToken)
            is { } page
            ? View(page)
            : NotFound();

    [HttpPost("holding/{held}/spent"), Opens<HeldAccess>(Act.Pay)]
    public async Task<IActionResult> Spent(string held, SpendForm form)
    {
        var root = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case)
            .Include(b => b.CarePlan.Supports.Where(s => s.Line == form.Line && s.Model == HoldingModel.ThirdParty))
            .Include(b => b.CarePlan.Asked.Where(r => r.Line == form.Line))
            .SingleOrDefaultAsync(b => b.Reference == held, CancellationToken);
        if (root is null)
            return NotFound();
        if (await db.SentBefore(root.Id, form.RequestId, CancellationToken) is not null)
            return Done(held, SentTwice.Words);
        var support = root.CarePlan.Supports.SingleOrDefault();
        var part = support is null ? null : root.PartFor(support.Model, support.Funder);
        if (ModelState.IsValid && part?.HolderOrganisationId != Me.OrganisationId)
            ModelState.AddModelError("Form.Line", "Choose what it was for");
        var order = part is null
            ? null
            : await db
                .Commitments.Where(o => o.BudgetId == root.Id && o.PartNumber == part.Number)
                .ChosenAsync(form.Order, form.Line, ModelState, CancellationToken);
        return ModelState.IsValid ? await RecordAsync(root, part!, support!, order, form) : await AgainAsync(held, form);
    }

    private async Task<IActionResult> RecordAsync(Budget budget, BudgetPart part, PlannedSupport support, Commitment? order, SpendForm form)
    {
        _ = Money.TryParse(form.Amount, out var amount); // the validator read it before
        Spend spend = new(form.RequestId, support, amount, form.SpentOn!.Value!.Value, form.What.Tidy()) { OrderedOn = order?.OrderedOn };
        if (!form.Confirmed && spend.IsUnusual(-part.Agreed))
        {
            ModelState.AddModelError(
                "Form.Confirmed",
                $"{amount} is far more than the {spend.UsualCost} that the plan says for one time. Say that it is right, or change the amount"
            );
            return await AgainAsync(budget.Reference, form);
        }

        var outcome = await db.RecordSpendAsync(budget, spend, order, Me.Actor, clock.NowUtc, CancellationToken);
        if (outcome is SpendRefused refused)
        {
            ModelState.AddModelError("Form.SpentOn", refused.Ruling.Words);
            return await AgainAsync(budget.Reference, form);
        }

        if (await db.KeepAsync(budget, form.RequestId, CancellationToken) != Kept.ChangedMeanwhile)
            return Done(budget.Reference, Told(spend, outcome));
        ModelState.AddModelError(
            "Form.Amount",
            "Somebody else changed this budget while you were typing. Nothing was recorded. Send it again"
        );
        return await AgainAsync(budget.Reference, form);
    }

    private async Task<IActionResult> AgainAsync(string held, SpendForm form)
    {
        db.ChangeTracker.Clear();
        return await HeldPage.LoadAsync(db, held, Me, form, CancellationToken) is { } page ? View(nameof(Spent), page) : NotFound();
    }

    private string Told(Spend spend, SpendOutcome outcome) =>
        outcome switch
        {
            SpendRecordedWithSafeguard =>
                $"{spend.Amount} is recorded. It is more than there is. The care continues, and {User.SiteName()} pays the rest",
            SpendWaits => $"{spend.Amount} is more than there is, and no need depends on it. It waits until {User.SiteName()} decides",
            _ => $"{spend.Amount} for {spend.Support.What} is recorded",
        };

    private RedirectResult Done(string held, string words) =>
        RedirectWithMessage("/holding/" + held, words);
}
