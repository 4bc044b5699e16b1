using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.CourtOrders;

/// <summary>The form for court orders, with earlier findings.</summary>
public sealed record RecordCourtOrderPage(CaseHead Head, RecordCourtOrderForm Form, IReadOnlyList<string> Recorded)
{
    public static async Task<RecordCourtOrderPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        RecordCourtOrderForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var checks = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .SelectMany(c => c.CourtOrderChecks)
            .OrderByDescending(c => c.CheckedOn)
            .ThenByDescending(c => c.Id)
            .Take(20)
            .ToListAsync(cancellationToken);
        return new(head, form, [.. checks.Select(Sentence)]);
    }

    private static string Sentence(CourtOrderCheck check)
    {
        var found = check.Order switch
        {
            null => "no such order",
            { LastDay: { } last } order => $"{order.PlainName}, from {order.FirstDay.InFull()} to {last.InFull()}",
            { } order => $"{order.PlainName}, from {order.FirstDay.InFull()}, last day not known",
        };
        return $"{check.CheckedOn.InFull()}: {found}. {check.AskedOf} was asked; {check.RecordedBy} recorded it.";
    }
}
