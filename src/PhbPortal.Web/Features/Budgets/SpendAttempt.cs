using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Features.Budgets;

/// <summary>Spend that was sent, and its outcome: the site and an organisation that holds a part record it in the same way.</summary>
internal abstract record SpendAttempt(Spend Spend)
{
    public static async Task<SpendAttempt> MakeAsync(
        PortalDbContext db,
        Budget budget,
        PlannedSupport support,
        Commitment? order,
        SpendForm form,
        Occasion occasion,
        CancellationToken cancellationToken
    )
    {
        var spend = form.ToSpend(support, order);
        if (!form.Confirms(spend.Amount) && budget.PartFor(support.Model, support.Funder) is { } part && spend.IsUnusual(-part.Agreed))
            return new UnusualSpend(spend);
        var outcome = await db.RecordSpendAsync(budget, spend, order, occasion, cancellationToken);
        if (outcome is SpendRefused refused)
            return new RefusedSpend(spend, refused.Ruling);
        return new RecordedSpend(spend, outcome);
    }
}

/// <summary>The amount looks like a typing mistake, and nobody has confirmed it yet.</summary>
internal sealed record UnusualSpend(Spend Spend) : SpendAttempt(Spend);

internal sealed record RefusedSpend(Spend Spend, Ruling Ruling) : SpendAttempt(Spend);

/// <summary>Not saved yet.</summary>
internal sealed record RecordedSpend(Spend Spend, SpendOutcome Outcome) : SpendAttempt(Spend);
