using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

/// <summary>One thing in two versions of a plan; empty if a version does not have it.</summary>
public sealed record VersionRow(string What, string Before, string After)
{
    /// <summary>In words, because colour alone conveys nothing.</summary>
    public string Change =>
        (Before, After) switch
        {
            var (before, after) when before == after => "Same",
            ("", _) => "Added",
            (_, "") => "Removed",
            _ => "Changed",
        };
}

public sealed record VersionGroup(string Heading, IReadOnlyList<VersionRow> Rows);

public sealed record VersionsPage(PersonStrip Person, string Reference, int Before, int After, IReadOnlyList<VersionGroup> Groups)
{
    public string Finding
    {
        get
        {
            var changed = Groups.SelectMany(group => group.Rows).Count(row => row.Change != "Same");
            return changed == 0
                ? "Both versions say the same."
                : $"{changed.Counted("row differs", "rows differ")} between version {Before} and version {After}.";
        }
    }

    public static VersionsPage Of(CarePlan one, CarePlan other, DateOnly today)
    {
        var (before, after) = one.Number <= other.Number ? (one, other) : (other, one);
        return new(
            PlanHeading.StripOf(after.Case.Person, today),
            after.Reference,
            before.Number,
            after.Number,
            [
                new("About the person", [.. About(before).Zip(About(after), (b, a) => new VersionRow(b.What, b.Text, a.Text))]),
                new("Needs and outcomes", Joined(before, after, plan => plan.Needs.SelectMany(need => Needs(need)))),
                new(
                    "Support and what it costs",
                    Joined(before, after, plan => plan.Supports.Select(line => ($"{line.Line:000}", line.What, Said(line))))
                ),
                new("Safety", Joined(before, after, Safety)),
            ]
        );
    }

    private static IEnumerable<(string What, string Text)> About(CarePlan plan) =>
        [
            ("Days", $"{plan.FirstDay.InFull()} to {plan.LastDay.InFull()}"),
            ("What matters", plan.WhatMatters),
            ("A good day", plan.GoodDay),
            ("A bad day", plan.BadDay),
            ("Care co-ordinator", plan.CoordinatorName),
            ("First review", plan.FirstReviewOn.InFull()),
            ("Budget", plan.WantsBudget ? "With a budget" : "Without a budget"),
            ("NHS money", plan.CostOf(Funder.Nhs).ToString()),
            ("Council money", plan.CostOf(Funder.Council).ToString()),
        ];

    private static IEnumerable<(string Key, string What, string Text)> Needs(Need need) =>
        [
            (
                $"n{need.Number:000}",
                need.Description,
                $"{need.Description} (watched by {(need.WatchedBy.Length == 0 ? "nobody yet" : need.WatchedBy)})"
            ),
            .. need.Outcomes.Select(outcome =>
                (
                    $"n{need.Number:000}o{outcome.Number:000}",
                    $"Outcome of “{need.Description}”",
                    $"{outcome.OwnWords} {outcome.Sign}".Trim()
                )
            ),
        ];

    private static IEnumerable<(string Key, string What, string Text)> Safety(CarePlan plan) =>
        [
            .. plan.Risks.Select(risk =>
                ($"r{risk.Number:000}", risk.WhatCouldHappen, $"{risk.WhatThePersonWants} {risk.AgreedResponse} {risk.Owner}".Trim())
            ),
            .. plan.Contingencies.Select(arrangement =>
                (
                    $"s{arrangement.When:D}",
                    PlanText.Of(arrangement.When),
                    $"{arrangement.WhatHappens} {arrangement.ContactName}, {arrangement.ContactPhone}"
                )
            ),
        ];

    private static string Said(PlannedSupport line) =>
        $"{line.What}: {line.Cost}, {PlanText.Rhythm(line)}, {line.FirstDay.InFull()} "
        + $"to {line.LastDay.InFull()}, {(line.ProviderToBeConfirmed ? "provider to be confirmed" : line.Provider)}, "
        + $"{PlanText.Of(line.Funder)} money{(line.NeedDependsOnIt ? "" : ", no need depends on it")}";

    // Rows keep their numbers in every version, so the same key is the same row.
    private static IReadOnlyList<VersionRow> Joined(
        CarePlan before,
        CarePlan after,
        Func<CarePlan, IEnumerable<(string Key, string What, string Text)>> rows
    )
    {
        var was = rows(before).ToDictionary(row => row.Key);
        var now = rows(after).ToDictionary(row => row.Key);
        return
        [
            .. was
                .Keys.Union(now.Keys)
                .Order(StringComparer.Ordinal)
                .Select(key => new VersionRow(
                    now.TryGetValue(key, out var latest) ? latest.What : was[key].What,
                    was.TryGetValue(key, out var earlier) ? earlier.Text : "",
                    now.TryGetValue(key, out var later) ? later.Text : ""
                )),
        ];
    }
}
