namespace PhbPortal.Domain.Policies;

/// <summary>Who somebody is to the person whose care they would be paid for.</summary>
public enum Closeness
{
    /// <summary>On the family list (E19): spouse or partner, parent, child, sibling, aunt or uncle, grandparent, and their partners.</summary>
    Family = 0,

    Friend = 1,

    /// <summary>Neither, for example a lodger.</summary>
    Neither = 2,
}

/// <summary>
/// The rules on paying somebody of the same household with a direct payment. They changed four times: E15 to 31 July 2013, the gap of 2013
/// (E16), E17 to 31 March 2017, and E18 from then on, which speaks of connected persons.
/// </summary>
public static class PayingSomeoneClose
{
    private static readonly string[] InTurn = ["E15", "E16", "E17", "E18"];

    /// <param name="exception">Why the body is satisfied that it is necessary; empty where nobody decided so.</param>
    /// <param name="day">The day on which it is decided; before 1 June 2010 no rule speaks.</param>
    public static Ruling Judge(Closeness closeness, bool sameHousehold, string exception, DateOnly day)
    {
        var rule = RuleOn(day);
        var isDecided = !string.IsNullOrWhiteSpace(exception);
        var facts = $"{closeness}; same household {sameHousehold}; exception {isDecided}";
        if (!rule.InForceOn(day))
            return Ruling.NotInForce(rule, day, facts);
        if (!sameHousehold || (rule.Id == "E18" && closeness == Closeness.Neither))
            return Ruling.Allowed(rule, day, "The rule is about family and friends who live in the same household.", facts);
        if (isDecided)
            return Ruling.Allowed(rule, day, "It was decided, with reasons, that this is necessary.", facts);
        return rule.Id == "E16"
            ? Ruling.Warned(rule, day, "The regulations of these months left the restriction out by mistake, so nothing forbids it.", facts, "Write down why a manager thinks it right.")
            : Ruling.Refused(rule, day, "Somebody who lives in the same household cannot be paid for the care unless it is decided that this is necessary.", facts, "Ask for a decision with its reasons, or choose somebody from outside the household.");
    }

    /// <summary>The rule of that day; the first of them where none was in force yet.</summary>
    public static Rule RuleOn(DateOnly day) =>
        InTurn.Select(Rulebook.Get).FirstOrDefault(rule => rule.InForceOn(day)) ?? Rulebook.Get(InTurn[0]);
}
