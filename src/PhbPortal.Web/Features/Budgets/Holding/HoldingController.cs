using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
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
        await HeldPage.LoadAsync(
            db,
            held,
            Me,
            new() { RequestId = Guid.NewGuid(), SpentOn = DateField.From(clock.Today) },
            CancellationToken
        )
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
        if (!ModelState.IsValid)
            return await AgainAsync(held, form);
        var attempt = await SpendAttempt.MakeAsync(db, root, support!, order, form, clock.OccasionBy(Me.Actor), CancellationToken);
        return await AnswerAsync(held, attempt, form);
    }

    private async Task<IActionResult> AnswerAsync(string held, SpendAttempt attempt, SpendForm form)
    {
        var spend = attempt.Spend;
        switch (attempt)
        {
            case KeptSpend kept:
                return Done(held, Told(spend, kept.Outcome));
            case UnusualSpend:
                ModelState.AddModelError(
                    "Form.Confirmed",
                    $"{spend.Amount} is far more than the {spend.UsualCost} that the plan says for one time. Say that it is "
                        + $"right, or change the amount"
                );
                break;
            case RefusedSpend refused:
                ModelState.AddModelError("Form.SpentOn", NextStepText.After(refused.Ruling));
                break;
            default:
                ModelState.AddModelError(
                    "Form.Amount",
                    "Somebody else changed this budget while you were typing. Nothing was recorded. Send it again"
                );
                break;
        }

        return await AgainAsync(held, form);
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

    private RedirectResult Done(string held, string words) => RedirectWithMessage("/holding/" + held, words);
}
