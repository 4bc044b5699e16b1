using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.Amounts;

/// <summary>The latest amount with its calculation, and when planning started.</summary>
public sealed record TellPage(CaseHead Head, TellForm Form, TellPage.KeptAmount? Amount, DateOnly? PlanningStarted)
{
    public string Finding =>
        Amount switch
        {
            null => "There is no amount to tell yet.",
            { ToldOn: { } told } => $"{Head.GivenName} was told {Amount.Working.Total} on {told.InFull()} ({Amount.ToldHow}).",
            _ => $"Tell {Head.GivenName} {Amount.Working.Total}, and how it was worked out, before planning starts.",
        };

    /// <summary>Planning before the person knew the amount is allowed, with a warning (C07).</summary>
    public bool PlanningCameFirst => PlanningStarted is { } started && (Amount?.ToldOn is not { } told || started < told);

    public static async Task<TellPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        TellForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var amount = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .SelectMany(c => c.IndicativeAmounts)
            .OrderByDescending(a => a.Number)
            .Select(a => new
            {
                a.Number,
                a.Method,
                a.FirstDay,
                a.LastDay,
                a.OnCostsPercent,
                a.ContingencyWeeks,
                a.ToldOn,
                a.ToldHow,
                Lines = a
                    .Lines.OrderBy(l => l.Number)
                    .Select(l => new
                    {
                        l.What,
                        l.Quantity,
                        UnitCost = l.UnitCost.Pence,
                        l.Source,
                    })
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        var started = await db
            .CarePlans.AsNoTracking()
            .Where(p => p.Case.Reference == reference)
            .OrderByDescending(p => p.Number)
            .Select(p => (DateOnly?)p.StartedOn)
            .FirstOrDefaultAsync(cancellationToken);
        var kept = amount is null
            ? null
            : new KeptAmount(
                amount.Number,
                new(
                    amount.Method,
                    new(amount.FirstDay, amount.LastDay),
                    [.. amount.Lines.Select(l => new CostLine(l.What, l.Quantity, new Money(l.UnitCost), l.Source))],
                    amount.OnCostsPercent,
                    amount.ContingencyWeeks
                ),
                amount.ToldOn,
                amount.ToldHow
            );
        return new(head, form, kept, started);
    }

    public sealed record KeptAmount(int Number, AmountWorking Working, DateOnly? ToldOn, string ToldHow);
}
