using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>
/// The orders and licences of the Schedule that rule out a direct payment while they last (B19 to B25). The names are stored; never rename
/// one.
/// </summary>
public enum CourtOrderKind
{
    DrugRehabilitation = 0,
    AlcoholTreatment = 1,
    ReleaseLicence = 2,
    CommunityRehabilitation = 3,
    DrugTreatmentAndTesting = 4,
    YouthRehabilitation = 5,
    Scottish = 6,
}

/// <summary>One order with its days; the last one is null while unknown.</summary>
public sealed record CourtOrder(CourtOrderKind Kind, DateOnly FirstDay, DateOnly? LastDay)
{
    /// <summary>The rules about such orders, which therefore disclose one.</summary>
    public static readonly IReadOnlyList<string> OwnRules =
    [
        RuleIds.B19,
        RuleIds.B20,
        RuleIds.B21,
        RuleIds.B22,
        RuleIds.B23,
        RuleIds.B24,
        RuleIds.B25,
    ];

    public Rule Rule =>
        Rulebook.Get(
            Kind switch
            {
                CourtOrderKind.DrugRehabilitation => RuleIds.B19,
                CourtOrderKind.AlcoholTreatment => RuleIds.B20,
                CourtOrderKind.ReleaseLicence => RuleIds.B21,
                CourtOrderKind.CommunityRehabilitation => RuleIds.B22,
                CourtOrderKind.DrugTreatmentAndTesting => RuleIds.B23,
                CourtOrderKind.YouthRehabilitation => RuleIds.B24,
                CourtOrderKind.Scottish => RuleIds.B25,
                _ => throw new InvalidOperationException($"{Kind} is not an order."),
            }
        );

    /// <summary>The kind as a phrase: "a drug rehabilitation requirement".</summary>
    public string PlainName =>
        Kind switch
        {
            CourtOrderKind.DrugRehabilitation => "a drug rehabilitation requirement",
            CourtOrderKind.AlcoholTreatment => "an alcohol treatment requirement",
            CourtOrderKind.ReleaseLicence => "a release licence with a condition about drugs or alcohol",
            CourtOrderKind.CommunityRehabilitation => "a community order with treatment for drugs or alcohol",
            CourtOrderKind.DrugTreatmentAndTesting => "a drug treatment and testing order",
            CourtOrderKind.YouthRehabilitation => "a youth rehabilitation order with drug testing or treatment",
            CourtOrderKind.Scottish => "a Scottish order of one of these kinds",
            _ => throw new InvalidOperationException($"{Kind} is not an order."),
        };

    public bool HoldsOn(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);

    /// <summary>
    /// Whether it rules out a direct payment that starts on the day: it does if it has not ended by then, even if it starts later. Other
    /// ways of holding a budget stay open (B26).
    /// </summary>
    public Ruling Judge(DateOnly day)
    {
        FactList facts = [Fact.Choice(Kind), Fact.Day("first day", FirstDay), Fact.Day("last day", LastDay, "not known")];
        if (!Rule.InForceOn(day))
            return Ruling.NotInForce(Rule, day, facts);
        return LastDay is null || LastDay >= day
            ? Ruling.Refused(
                Rule,
                day,
                $"The budget cannot be paid to somebody who is "
                    + $"under {PlainName}{(LastDay is { } until ? $", which lasts until {until.InFull()}" : "")}.",
                facts,
                "Choose a budget that the NHS or another organisation holds: the order does not touch those. Ask again when the "
                    + "order has ended."
            )
            : Ruling.Allowed(Rule, day, $"The order, {PlainName}, has ended by {day.InFull()}.", facts);
    }
}
