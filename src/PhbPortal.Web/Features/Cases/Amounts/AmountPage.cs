using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.Amounts;

/// <summary>The form for the calculation, its result so far, and the amount saved before.</summary>
public sealed record AmountPage(CaseHead Head, AmountForm Form, AmountWorking? Working, string Finding)
{
    public bool CanAddLine => Form.Lines.Count < AmountForm.MostLines;

    public static async Task<AmountPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AmountForm form,
        AmountWorking? working,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var kept = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .SelectMany(c => c.IndicativeAmounts)
            .OrderByDescending(a => a.Number)
            .Select(a => new
            {
                a.Total.Pence,
                a.WorkedOutOn,
                a.WorkedOutBy,
                a.ToldOn,
            })
            .FirstOrDefaultAsync(cancellationToken);
        var finding = kept is null
            ? $"No amount is kept for {head.GivenName} yet. Write down each thing, how many, what one costs and where the cost comes from."
            : $"{new Money(kept.Pence)} was worked out on {kept.WorkedOutOn.InFull()} "
                + $"by {kept.WorkedOutBy}{(kept.ToldOn is { } told ? $" and told on {told.InFull()}" : " and is not told yet")}. "
                + $"What you save here is kept as the next amount.";
        return new(head, form, working, finding);
    }
}
