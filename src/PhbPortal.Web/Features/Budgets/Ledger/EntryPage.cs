using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Ledger;

/// <summary>One posting with its transfers, who recorded it, and the hash that links it to the previous one.</summary>
public sealed record EntryPage(BudgetHeading Budget, LedgerRow Row, Posting Posting, string? Safeguard, string? LineName, string SiteName)
{
    public bool CanBeReversed => Budget.IsLive && Row.ReversedBy is null && Posting.IsReversible;

    public static async Task<EntryPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        int number,
        DateOnly today,
        string siteName,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { } heading)
            return null;
        var ledger = db.Set<Posting>().AsNoTracking().Where(p => p.BudgetId == heading.Id);
        var row = await LedgerRow.From(ledger).SingleOrDefaultAsync(r => r.Number == number, cancellationToken);
        if (row is null)
            return null;
        var posting = await ledger
            .Include(p => p.Transfers)
            .Include(p => p.Safeguard)
            .SingleAsync(p => p.Number == number, cancellationToken);
        var lines = row.SupportLine is null ? [] : await PlanLine.OfAsync(db, heading.CarePlanId, cancellationToken);
        return new(
            heading,
            row,
            posting,
            posting.Safeguard?.Reference,
            lines.FirstOrDefault(l => l.Number == row.SupportLine)?.What,
            siteName
        );
    }

    public string PartName(Transfer transfer) => BudgetText.NameOf(Budget.Parts.Single(p => p.Number == transfer.PartNumber));

    public string From(Transfer transfer) => BudgetText.Of(transfer.From, SiteName);

    public string To(Transfer transfer) => BudgetText.Of(transfer.To, SiteName);
}
