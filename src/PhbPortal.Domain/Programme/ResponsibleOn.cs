using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// Which organisation is responsible for a person's care on a day, compared with those of the site. The rule (A15): if it is none of them,
/// money is not paid to the person, and other ways of holding have a warning; after-care under section 117 owed by the site allows both.
/// </summary>
/// <param name="Organisation">The successor, on that day, of the recorded organisation.</param>
/// <param name="Since">The first day of the recorded entry.</param>
/// <param name="Differs">It is none of those responsible for the site.</param>
public sealed record ResponsibleOn(string Organisation, DateOnly Since, bool Differs, bool OwesAfterCare)
{
    private static readonly Rule Rule = Rulebook.Get(RuleIds.A15);

    /// <summary>Another organisation is responsible, and the site owes no after-care.</summary>
    public bool IsAnothers => Differs && !OwesAfterCare;

    private FactList Facts =>
        [
            Fact.Text("responsible", Organisation),
            Fact.Day("since", Since),
            Fact.YesNo("answers for the site", !Differs),
            Fact.YesNo("after-care owed by the site", OwesAfterCare),
        ];

    private string What =>
        $"From {Since.InFull()} the organisation responsible for the person’s care is {Organisation}, and not one of those that "
        + $"answer for this site";

    /// <summary>Whether money may be paid to the person from a day; null before the rule.</summary>
    /// <param name="decidesForThemselves">An adult with capacity, whose regulation was not read; for others it was, and there is no
    /// exception.</param>
    public Ruling? JudgePaying(DateOnly day, bool decidesForThemselves)
    {
        const string instead =
            "The care goes on. Agree with the other organisation from when it takes over, and let the person ask it about a "
            + "direct payment. Until then, choose a budget that the NHS or another organisation holds.";
        if (!Rule.InForceOn(day))
            return null;
        if (!IsAnothers)
            return Ruling.Allowed(
                Rule,
                day,
                Differs
                    ? "The site owes the person after-care under section 117."
                    : "An organisation of this site is responsible for the person.",
                Facts
            );
        var what = $"{What}, so the budget cannot be paid to the person.";
        return decidesForThemselves
            ? Ruling.Refused(Rule, day, what, Facts, instead)
            : Ruling.RefusedWithoutAppeal(Rule, day, what, Facts, instead);
    }

    /// <summary>The warning if the NHS or another organisation holds the money; null if there is none.</summary>
    public Ruling? JudgeHolding(DateOnly day) =>
        Rule.InForceOn(day) && IsAnothers
            ? Ruling.Warned(
                Rule,
                day,
                $"{What}. The budget can go on so that nobody is without care.",
                Facts,
                "Agree with the other organisation from when it takes over, and end the budget here on the day before."
            )
            : null;
}
