using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>What a pilot proposal and a pilot scheme must contain (rules A03 to A06 and A08). Only returns refusals.</summary>
public static class SchemeRules
{
    private const int LongestYears = 3;

    public static readonly IReadOnlyDictionary<ReviewComparisons, string> Comparisons = new Dictionary<ReviewComparisons, string>
    {
        [ReviewComparisons.SocioEconomic] = "income and background",
        [ReviewComparisons.Age] = "age",
        [ReviewComparisons.Gender] = "gender",
        [ReviewComparisons.Ethnicity] = "ethnic group",
        [ReviewComparisons.Disability] = "disability",
        [ReviewComparisons.HealthNeed] = "health need",
    };

    private static readonly string[] AllOfEngland =
    [
        "england",
        "all england",
        "all of england",
        "the whole of england",
        "whole of england",
    ];

    public static IReadOnlyList<Ruling> AgainstProposal(SchemeTerms terms, IReadOnlyList<Proposer> proposers, DateOnly day)
    {
        List<Ruling> against = [.. AgainstTerms(terms, day)];
        var missing = Missing(terms).ToList();
        if (proposers.Count == 0)
            missing.Insert(0, "the name of the trust");
        if (missing.Count > 0)
            against.Add(
                Ruling.Refused(
                    RuleIds.A04,
                    day,
                    $"A proposal must also state {string.Join(", ", missing)}.",
                    [Fact.Text("missing:", string.Join("; ", missing))],
                    "Fill in every part; write “none” where there are no other criteria or provisions."
                )
            );
        if (proposers.Count > 1 && proposers.Count(proposer => proposer.IsLead) != 1)
            against.Add(
                Ruling.Refused(
                    RuleIds.A05,
                    day,
                    "A joint proposal must say which one trust is mainly responsible for running the scheme.",
                    [Fact.Number("trusts", proposers.Count), Fact.Number("marked as lead", proposers.Count(proposer => proposer.IsLead))],
                    "Mark one trust as the lead."
                )
            );
        return against;
    }

    public static IReadOnlyList<Ruling> AgainstScheme(
        PilotProposal? proposal,
        SchemeTerms terms,
        DateOnly day,
        IEnumerable<PilotScheme> others
    )
    {
        List<Ruling> against = [.. AgainstTerms(terms, day), .. AgainstOverlap(terms, day, others)];
        if (proposal is null)
            against.Add(
                Ruling.Refused(
                    RuleIds.A03,
                    day,
                    "A pilot scheme is made only in answer to a written proposal, and none is linked.",
                    [Fact.Text("proposal", "none")],
                    "Put the proposal on record first."
                )
            );
        else if (proposal.DeclinedOn is { } declined)
            against.Add(
                Ruling.Refused(
                    RuleIds.A03,
                    day,
                    $"The proposal was declined on {declined.InFull()}, so no scheme was made in answer to it.",
                    [Fact.Day("declined", declined)],
                    "Link the proposal that the scheme answers."
                )
            );
        else if (day < proposal.SubmittedOn)
            against.Add(
                Ruling.Refused(
                    RuleIds.A03,
                    day,
                    $"The proposal was sent on {proposal.SubmittedOn.InFull()}, so a scheme cannot have been made in answer to it before.",
                    [Fact.Day("proposal", proposal.SubmittedOn), Fact.Day("approved", day)],
                    "Check the day of the approval."
                )
            );
        else if (Missing(terms).ToList() is { Count: > 0 } missing)
            against.Add(
                Ruling.Refused(
                    RuleIds.A04,
                    day,
                    $"The scheme must also state {string.Join(", ", missing)}.",
                    [Fact.Text("missing:", string.Join("; ", missing))]
                )
            );
        return against;
    }

    /// <summary>The comparisons missing from a review, as a warning; null if it has them all.</summary>
    public static Ruling? MissingComparisons(ReviewFindings found)
    {
        string[] missing =
        [
            .. Comparisons.Where(comparison => !found.Compares.HasFlag(comparison.Key)).Select(comparison => comparison.Value),
        ];
        return missing.Length == 0
            ? null
            : Ruling.Warned(
                RuleIds.A13,
                found.PublishedOn,
                $"The review does not compare results by {string.Join(", ", missing)}.",
                [Fact.Choice("compares", found.Compares), Fact.Text("reason", found.WithoutComparison)],
                "Say why they are missing."
            );
    }

    private static IEnumerable<Ruling> AgainstTerms(SchemeTerms terms, DateOnly day)
    {
        if (terms.FirstDay is { } first && terms.LastDay is { } last)
        {
            if (last < first)
                yield return Ruling.Refused(
                    RuleIds.A04,
                    day,
                    "The period must end on or after its first day.",
                    [Fact.Day(first), Fact.Day("to", last).RunningOn()]
                );
            if (LastsTooLong(first, last))
                yield return Ruling.Refused(
                    RuleIds.A06,
                    day,
                    "A pilot scheme cannot be proposed for longer than three years.",
                    [Fact.Day(first), Fact.Day("to", last).RunningOn()],
                    "Choose an earlier last day."
                );
        }

        if (AllOfEngland.Contains((terms.Area ?? "").Trim(), StringComparer.OrdinalIgnoreCase))
            yield return Ruling.Refused(
                RuleIds.A08,
                day,
                "A pilot scheme cannot cover the whole of England.",
                [Fact.Text("area", terms.Area ?? "")],
                "Name the area of the trusts."
            );
    }

    private static IEnumerable<Ruling> AgainstOverlap(SchemeTerms terms, DateOnly day, IEnumerable<PilotScheme> others)
    {
        if (terms is not { FirstDay: { } first, LastDay: { } last })
            yield break;
        foreach (var other in others.Where(other => first <= other.EndsOn && last >= other.FirstDay).Take(1))
            yield return Ruling.Refused(
                RuleIds.P09,
                day,
                $"Another scheme of this site holds from {other.FirstDay.InFull()} to {other.EndsOn.InFull()}, and two cannot "
                    + $"hold on one day.",
                [
                    Fact.Day(first),
                    Fact.Day("to", last).RunningOn(),
                    Fact.Day("other", other.FirstDay),
                    Fact.Day("to", other.EndsOn).RunningOn(),
                ]
            );
    }

    private static IEnumerable<string> Missing(SchemeTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Area))
            yield return "the area";
        if (terms.HealthNeeds.Count == 0)
            yield return "the health needs covered";
        if (terms.IncludesAfterCare is null)
            yield return "whether section 117 after-care is included";
        if (string.IsNullOrWhiteSpace(terms.OtherCriteria))
            yield return "any other criteria for choosing people";
        if (terms.FirstDay is null || terms.LastDay is null)
            yield return "the period";
        if (string.IsNullOrWhiteSpace(terms.OtherProvisions))
            yield return "any other provisions";
    }

    // A period that starts in the calendar's last three years cannot last longer.
    private static bool LastsTooLong(DateOnly first, DateOnly last) =>
        first.Year + LongestYears <= DateOnly.MaxValue.Year && last >= SameDayYearsLater(first);

    // A period from 29 February ends on the last day of February, not a day before.
    private static DateOnly SameDayYearsLater(DateOnly first) =>
        first is { Month: 2, Day: 29 } ? new(first.Year + LongestYears, 3, 1) : first.AddYears(LongestYears);
}
