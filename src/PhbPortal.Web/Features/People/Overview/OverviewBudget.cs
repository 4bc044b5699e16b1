using System.Diagnostics;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.People.Overview;

/// <summary>The money of one funder in one budget: a sentence, a bar, and who holds it.</summary>
public sealed record OverviewBudget(
    string Reference,
    Funder Funder,
    MoneyBar Bar,
    IReadOnlyList<(HoldingModel Model, string Holder)> Held,
    bool IsOneOff,
    DateOnly? EndsOn
)
{
    /// <summary>A death ended it, or was recorded after its end.</summary>
    public bool EndedByDeath { get; init; }

    public bool HasEnded(DateOnly today) => EndsOn < today;

    private BudgetFigures Figures => Bar.Figures;

    public string Heading => Funder == Funder.Council ? "Budget: council money" : "Budget";

    public string Sentence(string givenName)
    {
        var share = $"{Bar.TimeGone.TrimEnd('.')} and {Bar.PercentSpent}% of the money is spent.";
        if (Bar.IsBeyondPlan)
            return $"The bills came to {Figures.Continuity} more than planned for {Bar.PeriodName}. {Bar.Payer} pays "
                + $"the {Figures.Continuity}, and {givenName}’s care continues.";
        if (Figures.Left.IsNegative)
            return $"Orders for {givenName}’s support need {-Figures.Left} more than is left for {Bar.PeriodName}. Care continues.";
        if (Figures.Left.IsZero)
            return $"All of {givenName}’s budget for {Bar.PeriodName} is spent or on order. {share}";
        var week = Bar.LeftAWeek is { IsPositive: true } each ? $" That is about {each.ToString()[..^3]} a week." : "";
        return $"{givenName} has {Figures.Left} left for {Bar.PeriodName}.{week} {share}";
    }

    public string HeldWords =>
        string.Join(
            " ",
            Held.Select(part =>
                    part.Model switch
                    {
                        HoldingModel.Notional => $"{Bar.Payer} holds the money (a notional budget).",
                        HoldingModel.ThirdParty => $"{part.Holder} holds the money (a third-party budget).",
                        HoldingModel.DirectPayment => $"Money is paid to {part.Holder} (a direct payment).",
                        _ => throw new UnreachableException($"Nothing is said of {part.Model}."),
                    }
                )
                .Distinct()
        );
}
