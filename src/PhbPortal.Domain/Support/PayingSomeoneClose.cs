using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Support;

/// <summary>Someone's closeness to the person whose care they would be paid for.</summary>
public enum Closeness
{
    /// <summary>
    /// On the family list (E19): spouse or partner, parent, child, sibling, aunt or uncle, grandparent, and their partners.
    /// </summary>
    Family = 0,

    Friend = 1,

    /// <summary>Neither, for example a lodger.</summary>
    Neither = 2,

    /// <summary>A relative who is not on the family list, for example a cousin.</summary>
    OtherRelative = 3,
}

/// <summary>
/// The rules on paying someone in the same household with a direct payment. They changed four times: E15 until 31 July 2013, the gap of
/// 2013 (E16), E17 until 31 March 2017, and E18 since then, which is about connected persons.
/// </summary>
public static class PayingSomeoneClose
{
    private static readonly string[] InTurn = [RuleIds.E15, RuleIds.E16, RuleIds.E17, RuleIds.E18];

    /// <param name="day">The day from which they would be paid; before 1 June 2010 there is no rule.</param>
    public static Ruling Judge(Closeness closeness, bool sameHousehold, DateOnly day)
    {
        var rule = RuleOn(day);
        FactList facts = [Fact.Choice(closeness), Fact.YesNo("same household", sameHousehold)];
        if (!rule.InForceOn(day))
            return Ruling.NotInForce(rule, day, facts);
        if (!sameHousehold)
            return Ruling.Allowed(rule, day, "The rule is about people who live in the same household.", facts);
        return rule.Id switch
        {
            RuleIds.E16 => Ruling.Warned(
                rule,
                day,
                "The regulations of these months left the restriction out by mistake, so nothing forbids it.",
                facts,
                "Write down why a manager thinks it right."
            ),
            RuleIds.E18 when closeness == Closeness.Neither => Ruling.Allowed(
                rule,
                day,
                "The rule is about family and friends who live in the same household.",
                facts
            ),
            RuleIds.E18 when closeness == Closeness.OtherRelative => Ruling.Warned(
                RuleIds.E19,
                day,
                "A relative who is not on the family list can be paid, unless they are a friend as well.",
                facts,
                "Ask whether they are a friend too; if so, record them as a friend."
            ),
            _ => Ruling.NeedsException(
                rule,
                day,
                "Somebody who lives in the same household cannot be paid for the care unless it is decided that this is necessary.",
                facts,
                "Ask an approver for a decision with its reasons, or choose somebody from outside the household."
            ),
        };
    }

    /// <summary>The rule of that day; the first one if none was in force yet.</summary>
    public static Rule RuleOn(DateOnly day) =>
        InTurn.Select(Rulebook.Get).FirstOrDefault(rule => rule.InForceOn(day)) ?? Rulebook.Get(InTurn[0]);
}
