using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Bills;

/// <summary>A bill beyond the budget for support that no need depends on: why it waits, who owns it and by when it is decided.</summary>
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

    /// <summary>What the part lacks today; other money may have come or gone since the bill came in.</summary>
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
