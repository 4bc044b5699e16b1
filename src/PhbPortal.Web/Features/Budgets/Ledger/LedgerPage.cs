using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Ledger;

/// <summary>The ledger of one budget, newest first, a page at a time.</summary>
public sealed record LedgerPage(BudgetHeading Budget, IReadOnlyList<PlanLine> Plan, int? Line, Paged<LedgerRow> Entries, string SiteName)
{
    public Money Spent => Money.Sum(Budget.Parts.Select(p => p.Spent));

    public Money Continuity => Money.Sum(Budget.Parts.Select(p => p.ContinuityDrawn));

    public string? LineName => Plan.FirstOrDefault(l => l.Number == Line)?.What;

    public IEnumerable<SelectListItem> Filter =>
        [
            new("Everything", ""),
            .. Plan.Select(l => new SelectListItem(l.What, l.Number.ToString(CultureInfo.InvariantCulture), l.Number == Line)),
        ];

    public static async Task<LedgerPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        string? line,
        string? page,
        string siteName,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { } heading)
            return null;
        var plan = await PlanLine.OfAsync(db, heading.CarePlanId, cancellationToken);
        int? asked =
            int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && plan.Any(l => l.Number == number)
                ? number
                : null;
        var postings = db.Set<Posting>().AsNoTracking().Where(p => p.BudgetId == heading.Id && (asked == null || p.SupportLine == asked));
        var entries = await Paged<LedgerRow>.LoadAsync(LedgerRow.From(postings.OrderByDescending(p => p.Number)), page, cancellationToken);
        return new(heading, plan, asked, entries, siteName);
    }

    public string What(LedgerRow row) => Plan.FirstOrDefault(l => l.Number == row.SupportLine)?.What ?? BudgetText.Of(row.Kind);
}
