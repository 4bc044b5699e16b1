using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Bills;

/// <summary>
/// A bill above the budget for support that is not essential: why it waits, who owns it and when it is due to be decided.
/// </summary>
public sealed record BillPage(
    BudgetHeading Budget,
    Bill Bill,
    Money InPart,
    string LineName,
    string NotEssentialBecause,
    DateOnly Today,
    DecideBillForm Form
)
{
    public bool IsOverdue => Bill.IsWaiting && Bill.DecideBy < Today;

    /// <summary>The current shortfall of the part; money may have been added or removed since the bill arrived.</summary>
    public Money LacksToday => Bill.Amount - Money.Min(Bill.Amount, InPart);

    public static async Task<BillPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        DecideBillForm? typed,
        CancellationToken cancellationToken
    )
    {
        var bill = await db
            .Bills.AsNoTracking()
            .Include(b => b.Budget)
            .SingleOrDefaultAsync(b => b.Reference == reference, cancellationToken);
        if (bill is null || await BudgetHeading.LoadAsync(db, bill.Budget.Reference, today, cancellationToken) is not { } heading)
            return null;
        var line = await db
            .CarePlans.AsNoTracking()
            .Where(p => p.Id == heading.CarePlanId)
            .SelectMany(p => p.Supports)
            .Where(s => s.Line == bill.SupportLine)
            .Select(s => new { s.What, s.NotEssentialBecause })
            .SingleAsync(cancellationToken);
        var part = heading.Parts.Single(p => p.Number == bill.PartNumber);
        return new(
            heading,
            bill,
            part.Held + part.Available,
            line.What,
            line.NotEssentialBecause,
            today,
            typed ?? new() { RequestId = Guid.NewGuid() }
        );
    }
}
