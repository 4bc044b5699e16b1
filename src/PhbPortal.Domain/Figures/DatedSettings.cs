using System.Diagnostics.CodeAnalysis;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Figures;

/// <summary>
/// Every figure that can be set nationally or for a site, and every list with rows of a site, in the order in which people meet them.
/// </summary>
public static class DatedSettings
{
    public static readonly IReadOnlyList<DatedSetting> All =
    [
        new(
            PolicyKeys.OverspendCall,
            "Phone call when a budget runs short",
            [PolicyUnit.WorkingDays],
            30,
            Looser.Higher,
            [RuleIds.C10],
            RuleModels.All,
            "The co-ordinator is asked to phone the person within so many working days. Care goes on meanwhile."
        ),
        new(
            PolicyKeys.OverspendDecide,
            "Decision about a shortfall",
            [PolicyUnit.WorkingDays],
            60,
            Looser.Higher,
            [RuleIds.C10, RuleIds.G06],
            RuleModels.All,
            "An approver is asked to decide about the money within so many working days. Care goes on meanwhile."
        ),
        new(
            PolicyKeys.ReviewFirst,
            "First review of a plan",
            [PolicyUnit.Months, PolicyUnit.Weeks],
            12,
            Looser.Higher,
            [RuleIds.G02],
            RuleModels.DirectPayment,
            "The first review is due so long after the first payment at the latest, and a plan that sets it later is not approved."
        ),
        new(
            PolicyKeys.ReviewLater,
            "Later reviews of a plan",
            [PolicyUnit.Months, PolicyUnit.Weeks],
            24,
            Looser.Higher,
            [RuleIds.G03],
            RuleModels.DirectPayment,
            "When a review has been held, the next one is due so long after it."
        ),
        new(
            PolicyKeys.ReviewCompulsory,
            "Review that must be held",
            [PolicyUnit.WorkingDays],
            60,
            Looser.Higher,
            [RuleIds.G06],
            RuleModels.All,
            "When money runs short, a review is due within so many working days."
        ),
        new(
            PolicyKeys.NoticeOfReduction,
            "Notice before a direct payment stops",
            [PolicyUnit.CalendarDays],
            365,
            Looser.Lower,
            [RuleIds.C05, RuleIds.D12],
            RuleModels.DirectPayment,
            "Where the plan promises no other notice, a direct payment stops so many days after the decision at the earliest."
        ),
        new(
            PolicyKeys.BillDecide,
            "Decision about a bill that waits",
            [PolicyUnit.WorkingDays],
            60,
            Looser.Neither,
            [],
            RuleModels.All,
            "An approver is asked to decide about a bill beyond the budget, for support that no need depends on, within so many "
                + "working days."
        ),
        new(
            PolicyKeys.ApprovalDirectSignOff,
            "Decision about a plan",
            [PolicyUnit.WorkingDays],
            60,
            Looser.Neither,
            [],
            RuleModels.All,
            "An approver is asked to decide about a plan within so many working days of the day it is sent."
        ),
        new(
            PolicyKeys.ApprovalBudgetException,
            "Decision about a budget above the amount told",
            [PolicyUnit.WorkingDays],
            60,
            Looser.Neither,
            [],
            RuleModels.All,
            "Where the budget of a plan is above the amount the person was told, an approver has so many working days instead."
        ),
        new(
            PolicyKeys.RequestAnswer,
            "Answer to a request for a budget",
            [PolicyUnit.WorkingDays],
            60,
            Looser.Neither,
            [RuleIds.A19],
            RuleModels.All,
            "An approver is asked to answer whoever asks for a budget within so many working days of the day they asked. No "
                + "rule gives the number."
        ),
        new(
            PolicyKeys.LeastWage,
            "Least pay for an hour of a personal assistant",
            [PolicyUnit.Pence],
            10_000,
            Looser.Lower,
            [RuleIds.E14],
            RuleModels.DirectPayment | RuleModels.ThirdParty,
            "Where somebody is employed with the budget, less pay is warned of before the plan is sent. A site may ask for more "
                + "than the minimum wage of adults, not for less."
        ),
        new(
            PolicyKeys.ContingencyMost,
            "Money set aside for contingencies",
            [PolicyUnit.Weeks],
            52,
            Looser.Neither,
            [RuleIds.F13],
            RuleModels.DirectPayment,
            "More than so many weeks of the other support, set aside in a plan, is warned of. It is not counted as surplus."
        ),
        new(
            PolicyKeys.SurplusTalk,
            "Money left with the holder",
            [PolicyUnit.Weeks],
            52,
            Looser.Neither,
            [RuleIds.F15],
            RuleModels.DirectPayment,
            "Above so many weeks of support, the pages on which the holder is paid and surplus is moved ask to talk about the "
                + "money with the person. It never takes money back by itself."
        ),
    ];

    public static readonly IReadOnlyList<DatedSetting> Lists =
    [
        new(
            PolicyKeys.NotBought,
            "What a site does not buy",
            [PolicyUnit.Listed],
            1,
            Looser.Neither,
            [RuleIds.E12],
            RuleModels.All,
            "Support in a plan that is on the list of its site is warned of when it is planned, before the plan is sent and to "
                + "the approver. The list stops nothing."
        ),
    ];

    /// <summary>Figures of earlier builds from which nothing follows any more: what was set is read, and nobody proposes another.</summary>
    public static readonly IReadOnlyList<DatedSetting> Retired =
    [
        new(
            PolicyKeys.OverspendForecast,
            "How far ahead a shortfall is looked for",
            [PolicyUnit.Weeks],
            52,
            Looser.Neither,
            [],
            RuleModels.All,
            "Nothing: a shortfall that orders show is raised at once. The figure was set before, and is kept to be read."
        )
        {
            IsRetired = true,
        },
    ];

    private static readonly Dictionary<string, DatedSetting> ByKey = All.Concat(Lists)
        .Concat(Retired)
        .ToDictionary(setting => setting.Key, StringComparer.Ordinal);

    /// <summary>A figure by the key that was typed; lists are not included.</summary>
    public static bool TryGet(string? key, [NotNullWhen(true)] out DatedSetting? setting)
    {
        setting = key is not null && ByKey.TryGetValue(key, out var found) && !found.IsList ? found : null;
        return setting is not null;
    }

    /// <exception cref="KeyNotFoundException">There is neither such a figure nor such a list; use <see cref="TryGet"/> for what people
    /// type.</exception>
    public static DatedSetting Get(string key) => ByKey[key];
}
