using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Budgets.Ledger;

/// <summary>One posting, as shown in lists.</summary>
public sealed record LedgerRow
{
    public required int Number { get; init; }

    public required PostingKind Kind { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required string Description { get; init; }

    public required int? SupportLine { get; init; }

    public required string ActorName { get; init; }

    /// <summary>What the organisation added in this posting so that care continued.</summary>
    public required Money Continuity { get; init; }

    public required Money Fronted { get; init; }

    /// <summary>The money moved, in pence; repaying continuity is the second step of a movement and is not counted twice.</summary>
    public required long MovedPence { get; init; }

    public required int? ReversesNumber { get; init; }

    /// <summary>The posting that reverses this one, if any.</summary>
    public required int? ReversedBy { get; init; }

    /// <summary>Reimbursing a holder moves no account; its amount is what is no longer owed.</summary>
    public Money Amount => Kind == PostingKind.Reimbursement ? -Fronted : new(MovedPence);

    public static IQueryable<LedgerRow> From(IQueryable<Posting> postings) =>
        postings.Select(p => new LedgerRow
        {
            Number = p.Number,
            Kind = p.Kind,
            HappenedOn = p.HappenedOn,
            Description = p.Description,
            SupportLine = p.SupportLine,
            ActorName = p.ActorName,
            Continuity = p.ContinuityDrawn,
            Fronted = p.Fronted,
            MovedPence = p
                .Transfers.Where(t => !(t.From == BudgetAccount.Available && t.To == BudgetAccount.Continuity))
                .Sum(t => t.Amount.Pence),
            ReversesNumber = p.ReversesNumber,
            ReversedBy = postings
                .Where(r => r.BudgetId == p.BudgetId && r.ReversesNumber == p.Number)
                .Select(r => (int?)r.Number)
                .FirstOrDefault(),
        });
}
