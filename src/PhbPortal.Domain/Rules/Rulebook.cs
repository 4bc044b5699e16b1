using System.Diagnostics.CodeAnalysis;

namespace PhbPortal.Domain.Rules;

/// <summary>
/// Every rule that the portal judges by, with its dates, its source and how far the source was read. The text is what people see when a
/// rule applies. Rules end and new ones start; a rule is never reworded for a day already judged.
/// </summary>
public static partial class Rulebook
{
    /// <summary>The first day of the programme; nothing was in force before.</summary>
    public static readonly DateOnly ProgrammeStart = new(2009, 1, 1);

    public static readonly IReadOnlyList<Rule> All =
    [
        .. SectionA(),
        .. SectionB(),
        .. SectionC(),
        .. SectionD(),
        .. SectionE(),
        .. SectionF(),
        .. SectionG(),
        .. SectionH(),
        .. SectionI(),
    ];

    /// <summary>What the portal requires where no rule of the day does. These are distinguished from the rulebook everywhere.</summary>
    public static readonly IReadOnlyList<Rule> OwnSafeguards =
    [
        new(
            RuleIds.P01,
            "A budget that is asked for has an amount",
            "A plan that asks for a budget is approved only when the budget and its amount are set up.",
            RuleModels.All,
            new(2009, 1, 1),
            new(2014, 3, 31),
            "This portal's own safeguard; from 1 April 2014 rule A22 asks for it",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK approval of a plan that wants a budget and has none"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Set up the budget, or record that the person wants a plan without one.",
            Accepts = "Plan with a budget of 18,400, approved",
            Refuses = "Plan that asks for a budget, none set up",
            StandsInFor = [RuleIds.A22],
        },
        new(
            RuleIds.P02,
            "An approver is satisfied, however the money is held",
            "Somebody other than the author signs that the support can meet the needs and that the amount covers its full cost.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard, after rule D04 for direct payments",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK approval without both statements"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Ask another approver, or send the plan back with the points.",
            Accepts = "Plan with a notional budget, both statements signed",
            Refuses = "Plan approved by its author",
            StandsInFor = [RuleIds.D04],
        },
        new(
            RuleIds.P03,
            "Money goes to what the plan says, however it is held",
            "Spending is recorded against support of the agreed plan and on a day that the budget covers.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard, after rule E01 for direct payments",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK spend on a day or in a part that the budget does not cover"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Check the day, or change the plan. Support that somebody needs goes on meanwhile.",
            Accepts = "Bill of 3 March in a budget to 31 March",
            Refuses = "Bill of 2 April in a budget to 31 March",
            StandsInFor = [RuleIds.E01],
        },
        new(
            RuleIds.P04,
            "A plan is whole before it is sent",
            "Every plan says its needs and outcomes, who watches each condition, who co-ordinates the care, when the first "
                + "review is and what notice comes before a reduction, and is agreed by the person.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard, after rules D06 and D09 to D15",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK sending a plan that lacks one of them"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Fill in what is missing; the plan is kept meanwhile.",
            Accepts = "Plan with a need, an outcome, a co-ordinator and a review day",
            Refuses = "Plan without an outcome",
            StandsInFor = [RuleIds.D06, RuleIds.D09, RuleIds.D10, RuleIds.D11, RuleIds.D12, RuleIds.D13, RuleIds.D15],
        },
        new(
            RuleIds.P05,
            "Support lies inside the days of its plan",
            "Support begins and ends within the plan that it is part of.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK approval of a plan with support on other days"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Change the support's first or last day.",
            Accepts = "Support from April to March in a plan from April to March",
            Refuses = "Support from January in a plan from April",
        },
        new(
            RuleIds.P06,
            "A setting never changes the past",
            "A figure holds from the day after it is set at the earliest and from 2100 at the latest, and nothing that is set is changed.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK a setting for today, for a day that has passed, for a day after 2100, or for a day from which one is set"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Choose a later day.",
            Accepts = "A figure from tomorrow",
            Refuses = "A figure from yesterday",
        },
        new(
            RuleIds.P07,
            "A local setting never gives people less",
            "A site's own figure is as strict as the national one of the same day, or stricter.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard, after rule A11 for pilot schemes",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK a local setting that is looser than the national figure"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Choose a stricter figure, or ask the programme team to change the national one.",
            Accepts = "A phone call within 1 working day where the national figure is 1",
            Refuses = "A phone call within 2 working days where the national figure is 1",
            StandsInFor = [RuleIds.A11],
        },
        new(
            RuleIds.P08,
            "A site takes people on once it is ready",
            "A new site goes live when each task of its readiness is done, and takes people on from then.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK going live with gaps, and adding a person at a site that is not live"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Finish the tasks that are missing.",
            Accepts = "All eight tasks done",
            Refuses = "No out-of-hours contact named",
        },
        new(
            RuleIds.P09,
            "One pilot scheme holds on a day",
            "The pilot schemes of a site do not overlap, so that it is plain by which terms a payment is judged.",
            RuleModels.DirectPayment,
            new(2010, 6, 1),
            new(2013, 7, 31),
            "This portal's own safeguard, after rule A02",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK a scheme whose period overlaps another scheme of the site"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "End the earlier scheme first, or choose a first day after it.",
            Accepts = "Scheme from 1 January 2012 after one that ended on 31 December 2011",
            Refuses = "Scheme from 1 January 2012 while another holds until 27 June 2013",
        },
        new(
            RuleIds.P10,
            "A site offers each way of holding a budget from its own day",
            "A way of holding a budget is chosen at a site from the first day that the site's readiness gives for it. A way in "
                + "which the person's budget is held already stays open to them, and a way that is open at a live site stays "
                + "open. A site that took people on before the portal asked for its readiness is not bound.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK a way of holding before the first day that the site gave for it"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Choose another way that the site offers, or let the plan begin later.",
            Accepts = "Third-party budget from 1 May 2012 at a site that offers them from that day",
            Refuses = "Third-party budget from 30 April 2012 at that site",
        },
        new(
            RuleIds.P11,
            "Nothing is begun for somebody who has died",
            "From the day on which a death is recorded no offer, amount, request, plan or budget of that person is begun or goes on.",
            RuleModels.All,
            new(2009, 1, 1),
            null,
            "This portal's own safeguard, beside rules H09 and H11",
            "K",
            EvidenceMark.GeneralKnowledge,
            "BLOCK what would begin a budget for somebody whose death is recorded"
        )
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute =
                "Go on with what is still owed: final bills, wages and letters. If nobody died, or on another day, correct what "
                + "is recorded of the death.",
            Accepts = "Plan of somebody who lives, approved",
            Refuses = "Plan approved after the person died",
        },
    ];

    private static readonly Dictionary<string, Rule> ById = All.Concat(OwnSafeguards)
        .ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="KeyNotFoundException">There is no rule of that name; use <see cref="TryGet"/> for what people type.</exception>
    public static Rule Get(string id) => TryGet(id, out var rule) ? rule : throw new KeyNotFoundException($"There is no rule {id}.");

    /// <summary>
    /// The rule if it is about one of these ways of holding on that day; otherwise the portal's own safeguard that requires the same.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no rule of that name.</exception>
    public static Rule Speaking(string id, RuleModels models, DateOnly day)
    {
        var rule = Get(id);
        return rule.Covers(models) && rule.InForceOn(day)
            ? rule
            : OwnSafeguards.FirstOrDefault(own => own.StandsInFor.Contains(id)) ?? rule;
    }

    /// <summary>See <see cref="Rule.WaitsInForce"/>.</summary>
    public static string? WaitsInForce(string id) => TryGet(id, out var rule) ? rule.WaitsInForce : null;

    public static bool TryGet(string? id, [NotNullWhen(true)] out Rule? rule)
    {
        rule = null;
        return id is not null && ById.TryGetValue(id, out rule);
    }

    public static IEnumerable<Rule> InForceOn(DateOnly day) => All.Where(rule => rule.InForceOn(day));
}
