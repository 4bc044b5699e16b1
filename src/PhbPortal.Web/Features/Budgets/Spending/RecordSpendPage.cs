using Microsoft.AspNetCore.Mvc.Rendering;
using PhbPortal.Data;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Spending;

/// <summary>The form for spend, with the support items of the plan in force and the orders that a bill may settle.</summary>
public sealed record RecordSpendPage(
    BudgetHeading Budget,
    IReadOnlyList<SelectListItem> Lines,
    IReadOnlyList<SelectListItem> Orders,
    SpendForm Form
)
{
    /// <summary>Shown once, when the amount looks like a typing mistake.</summary>
    public UnusualAmount? Unusual { get; init; }

    public Money InBudget => Money.Sum(Budget.Parts.Select(p => p.Available + p.Held));

    public static async Task<RecordSpendPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        SpendForm? typed,
        CancellationToken cancellationToken
    )
    {
        var heading = await BudgetHeading.LoadAsync(db, reference, today, cancellationToken);
        if (heading is not { IsLive: true })
            return null;
        var lines = await PlanLine.OfAsync(db, heading.CarePlanId, cancellationToken);
        return new(
            heading,
            [new("Choose a line of the plan", ""), .. lines.Select(l => new SelectListItem(l.Name, l.Number.ToString()))],
            await db.Commitments.Where(o => o.BudgetId == heading.Id).AsChoicesAsync(cancellationToken),
            typed ?? new() { RequestId = Guid.NewGuid(), SpentOn = DateField.From(today) }
        );
    }
}

/// <param name="What">The support item.</param>
/// <param name="Usual">The planned cost of one time.</param>
public sealed record UnusualAmount(string What, Money Amount, Money Usual);
