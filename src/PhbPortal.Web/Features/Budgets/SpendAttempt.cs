using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Features.Budgets;

/// <summary>Spend that somebody sent, and what came of it: the site and an organisation that holds a part record it in one way.</summary>
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
        if (!form.Confirmed && budget.PartFor(support.Model, support.Funder) is { } part && spend.IsUnusual(-part.Agreed))
            return new UnusualSpend(spend);
        var outcome = await db.RecordSpendAsync(budget, spend, order, occasion, cancellationToken);
        if (outcome is SpendRefused refused)
            return new RefusedSpend(spend, refused.Ruling);
        return new RecordedSpend(spend, outcome);
    }
}

/// <summary>The amount looks like a slip of the hand, and nobody said yet that it is right.</summary>
internal sealed record UnusualSpend(Spend Spend) : SpendAttempt(Spend);

internal sealed record RefusedSpend(Spend Spend, Ruling Ruling) : SpendAttempt(Spend);

/// <summary>Still to be saved.</summary>
internal sealed record RecordedSpend(Spend Spend, SpendOutcome Outcome) : SpendAttempt(Spend);
