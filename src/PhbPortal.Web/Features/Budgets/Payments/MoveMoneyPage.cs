using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Payments;

/// <summary>The form of one movement, with the parts it can be about and the most that each allows.</summary>
public sealed record MoveMoneyPage(BudgetHeading Budget, PaymentKind Kind, MoveMoneyForm Form)
{
    public IReadOnlyList<BudgetPart> Parts => [.. Budget.Parts.Where(Kind.Concerns)];

    public IEnumerable<SelectListItem> Choices =>
        [
            new("Choose a part", ""),
            .. Parts.Select(p => new SelectListItem(BudgetText.NameOf(p) + Most(p), p.Number.ToString(CultureInfo.InvariantCulture))),
        ];

    /// <summary>Current court orders, if money would go to the person; payment continues until other care is in place.</summary>
    public IReadOnlyList<CourtOrder> Orders { get; private init; } = [];

    /// <summary>
    /// Another organisation that is responsible for the person today; null if it is the site's, or no money goes to a holder. Care
    /// continues until it takes over (A15).
    /// </summary>
    public ResponsibleOn? Elsewhere { get; private init; }

    /// <summary>Money that has built up with the holder and should be discussed.</summary>
    public IReadOnlyList<Ruling> BuiltUp { get; private init; } = [];

    /// <summary>A reduced amount is being reconsidered (C06).</summary>
    public bool IsLookedAtAgain { get; private init; }

    public static async Task<MoveMoneyPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        PaymentKind kind,
        DateOnly today,
        MoveMoneyForm? typed,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { IsLive: true } heading)
            return null;
        var form = typed ?? new() { RequestId = Guid.NewGuid(), Day = DateField.From(today) };
        var page = new MoveMoneyPage(heading, kind, form)
        {
            Orders = kind.Name == "instalment" ? await OrdersAsync(db, reference, today, cancellationToken) : [],
            BuiltUp = await SurplusAsync(db, heading, today, cancellationToken),
            Elsewhere = kind.Name == "instalment" ? await ElsewhereAsync(db, reference, today, cancellationToken) : null,
            IsLookedAtAgain =
                kind.Name == "lower"
                && await db.IsLookedAtAgainAsync(
                    await db
                        .Budgets.Where(budget => budget.Id == heading.Id)
                        .Select(budget => budget.CaseId)
                        .SingleAsync(cancellationToken),
                    [DecisionKind.BudgetReduced],
                    cancellationToken
                ),
        };
        if (typed is null && page.Parts is [var only])
            form.Part = only.Number;
        return page;
    }

    // What a plan sets aside is only loaded if more than the figure is in an account.
    private static async Task<IReadOnlyList<Ruling>> SurplusAsync(
        PortalDbContext db,
        BudgetHeading heading,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var held = heading.Parts.Where(p => p is { IsPaidDirectly: true, Held.IsPositive: true }).ToList();
        if (held.Count == 0)
            return [];
        var book = new PolicyBook(
            await db
                .PolicyVersions.AsNoTracking()
                .Where(v => v.Key == PolicyKeys.SurplusTalk && (v.SiteId == null || v.SiteId == held[0].SiteId))
                .ToListAsync(cancellationToken)
        );
        if (
            !book.On(today).TryFigure(PolicyKeys.SurplusTalk, out var above)
            || held.TrueForAll(p => Surplus.Judge(p, heading.Period, Money.Zero, above, today) is null)
        )
            return [];
        var lines = await db
            .CarePlans.AsNoTracking()
            .Where(plan => plan.Id == heading.CarePlanId)
            .SelectMany(plan => plan.Supports)
            .Where(line => line.CategoryCode == SupportCategories.Contingency && line.Model == HoldingModel.DirectPayment)
            .ToListAsync(cancellationToken);
        return
        [
            .. held.Select(p =>
                    Surplus.Judge(
                        p,
                        heading.Period,
                        Money.Sum(lines.Where(line => line.Funder == p.Funder).Select(line => line.Cost)),
                        above,
                        today
                    )
                )
                .OfType<Ruling>(),
        ];
    }

    private static async Task<IReadOnlyList<CourtOrder>> OrdersAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var checks = await db
            .Cases.AsNoTracking()
            .Where(found =>
                db.Budgets.Any(budget =>
                    budget.Reference == reference
                    && budget.CaseId == found.Id
                    && budget.Parts.Any(part => part.Model == HoldingModel.DirectPayment)
                )
            )
            .SelectMany(found => found.CourtOrderChecks)
            .ToListAsync(cancellationToken);
        return [.. CareCase.Known(checks).Where(order => order.HoldsOn(today))];
    }

    private static async Task<ResponsibleOn?> ElsewhereAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .Cases.AsNoTracking()
            .Where(of => db.Budgets.Any(budget => budget.Reference == reference && budget.CaseId == of.Id))
            .Select(of => new
            {
                History = of.ResponsibleBodies.ToList(),
                Answering = db.Set<Responsibility>().Where(held => held.PilotSiteId == of.SiteId).ToList(),
            })
            .AsSingleQuery()
            .SingleAsync(cancellationToken);
        var responsible = await db.WhoIsResponsibleAsync(today, found.History, found.Answering, cancellationToken: cancellationToken);
        return responsible?.JudgeHolding(today) is null ? null : responsible;
    }

    private string Most(BudgetPart part) => Kind.Most is { } most ? $", at most {most(part)}" : "";
}
