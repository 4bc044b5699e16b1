using System.Diagnostics;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>Whose money pays for support. The names are stored; never rename one.</summary>
public enum WhoPays
{
    BudgetOnly = 0,

    /// <summary>The person would add their own money for more than what is agreed, or something better (A24).</summary>
    PersonAddsToIt = 1,

    /// <summary>The person buys a treatment privately and the budget would pay part of it (A25).</summary>
    PartOfPrivateTreatment = 2,
}

/// <summary>The rules that keep NHS care free: nobody adds to a budget, and no budget adds to what someone buys privately.</summary>
public static class PayingPart
{
    public static Ruling Judge(WhoPays whoPays, DateOnly day, FactList? about = null) =>
        Judge(whoPays, RuleOf(whoPays), day, about ?? FactList.None, "");

    /// <summary>As on the first day; if the rule starts during the days, as on the day when it starts.</summary>
    public static Ruling JudgeOver(WhoPays whoPays, DateSpan days, FactList? about = null)
    {
        var rule = RuleOf(whoPays);
        about ??= FactList.None;
        return whoPays != WhoPays.BudgetOnly && Ruling.BeginsWithin(rule.FirstDay, days)
            ? Judge(whoPays, rule, rule.FirstDay!.Value, about, Ruling.EndBefore(rule.FirstDay!.Value))
            : Judge(whoPays, rule, days.First, about, "");
    }

    private static Ruling Judge(WhoPays whoPays, Rule rule, DateOnly day, FactList about, string end)
    {
        FactList facts = [Fact.Text(Words(whoPays)), .. about];
        if (!rule.InForceOn(day))
            return Ruling.NotInForce(rule, day, facts);
        return whoPays switch
        {
            WhoPays.PersonAddsToIt => Ruling.Refused(
                rule,
                day,
                "NHS care is free, so nobody adds their own money to a budget to buy what is in the plan." + end,
                facts
            ),
            WhoPays.PartOfPrivateTreatment => Ruling.Refused(
                rule,
                day,
                "A budget pays for a treatment as a whole or not at all; it does not pay part of what somebody buys privately." + end,
                facts
            ),
            WhoPays.BudgetOnly => Ruling.Allowed(rule, day, "The budget pays for all of it.", facts),
            _ => throw new UnreachableException($"Nothing is said of {whoPays}."),
        };
    }

    private static Rule RuleOf(WhoPays whoPays) => Rulebook.Get(whoPays == WhoPays.PartOfPrivateTreatment ? RuleIds.A25 : RuleIds.A24);

    private static string Words(WhoPays whoPays) =>
        whoPays switch
        {
            WhoPays.PersonAddsToIt => "the person adds their own money",
            WhoPays.PartOfPrivateTreatment => "the budget pays part of a private treatment",
            WhoPays.BudgetOnly => "the budget pays all of it",
            _ => throw new UnreachableException($"Nothing is said of {whoPays}."),
        };
}
