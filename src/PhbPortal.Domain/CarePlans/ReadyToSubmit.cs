using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.CarePlans;

/// <summary>What still prevents a plan's approval, in the words of the task list.</summary>
/// <param name="Words">What to do, in one line.</param>
/// <param name="Ruling">What is not allowed, why, by which source and from when.</param>
/// <param name="Line">The item of support concerned, if any.</param>
public sealed record PlanGap(PlanSections Section, string Words, Ruling Ruling, int? Line = null)
{
    public string RuleId => Ruling.RuleId;
}

/// <summary>The rule: what a plan must contain before it is submitted for approval. The budget's own rules cover money.</summary>
public static class ReadyToSubmit
{
    internal const string NoticeRule = RuleIds.D12;

    private const string SayNotice = "Say how many days of notice come before a reduction.";

    public static IEnumerable<PlanGap> Gaps(CarePlan plan, CareCase careCase)
    {
        if (careCase.Person.RefusalToBegin(plan.FirstDay) is { } died)
            yield return new(PlanSections.None, died.Answer, died);
        if (plan.WhatMatters.Length == 0)
            yield return Gap(plan, PlanSections.WhatMatters, RuleIds.D06, "Write down what matters to the person, in their own words.");
        if (plan.Needs.Count == 0)
            yield return Gap(plan, PlanSections.Needs, RuleIds.D06, "Add at least one need with an outcome.");
        foreach (var need in plan.Needs.Where(n => n.Outcomes.Count == 0))
            yield return Gap(plan, PlanSections.Needs, RuleIds.D06, $"Add an outcome to the need “{need.Description}”.");
        foreach (var need in plan.Needs.Where(n => n.WatchedBy.Length == 0))
            yield return Gap(plan, PlanSections.Needs, RuleIds.D10, $"Say who watches “{need.Description}”.");
        foreach (var risk in plan.Risks.Where(r => r.IsSignificant && !r.HasAgreedResponse))
            yield return Gap(
                plan,
                PlanSections.Risks,
                RuleIds.D13,
                $"Agree a response, an owner and a day for the risk “{risk.WhatCouldHappen}”."
            );
        if (plan.Contingencies.All(c => c.When != ContingencyEvent.MoneyShort))
            yield return Gap(
                plan,
                PlanSections.Contingency,
                RuleIds.C10,
                "Say what happens, and whom to phone, when the money runs short."
            );
        if (plan.CoordinatorName.Length == 0)
            yield return Gap(plan, PlanSections.People, RuleIds.D09, "Name the care co-ordinator.");
        if (plan.FirstReviewOn is null || plan.ReviewHow.Length == 0)
            yield return Gap(plan, PlanSections.People, RuleIds.D11, "Give the day of the first review and how it will be done.");
        if (Notice(plan) is { IsRefused: true } notice)
            yield return new(PlanSections.People, SayNotice, notice);
        if (plan.WantsBudget && careCase.AmountFor(plan.Period)?.ToldOn is null)
            yield return Gap(plan, PlanSections.Money, RuleIds.C07, "Tell the person the indicative amount first.");
        if (plan.AgreedOn is null)
            yield return Gap(plan, PlanSections.None, RuleIds.D15, "The person, or someone who acts for them, has to agree to the plan.");
        foreach (var (line, ruling) in plan.JudgeSupport().Where(judged => judged.Ruling.IsRefused))
            yield return new(
                PlanSections.Support,
                ruling.CanBeAsked ? $"Ask a manager about “{line.What}”, or take it out." : $"Take “{line.What}” out.",
                ruling,
                line.Line
            );
    }

    /// <summary>The ruling on notice if the plan gives none; null if it does.</summary>
    public static Ruling? Notice(CarePlan plan) =>
        plan.NoticeDays is null or < 1 ? plan.Answered(Missing(plan, NoticeRule, SayNotice)) : null;

    /// <summary>Planning that started before the amount for the plan's days was shared is allowed, with a warning (C07).</summary>
    public static Ruling AmountKnownBeforePlanning(CarePlan plan, CareCase careCase)
    {
        var told = careCase.FirstToldFor(plan.Period);
        FactList facts = [Fact.Day("planning started", plan.StartedOn), Fact.Day("amount told", told, "not yet")];
        return told <= plan.StartedOn
            ? Ruling.Allowed(RuleIds.C07, plan.StartedOn, "The person knew the amount before planning started.", facts)
            : Ruling.Warned(RuleIds.C07, plan.StartedOn, "The person should know the indicative amount before planning starts.", facts);
    }

    private static PlanGap Gap(CarePlan plan, PlanSections section, string ruleId, string words) =>
        new(section, words, Missing(plan, ruleId, words));

    private static Ruling Missing(CarePlan plan, string ruleId, string words)
    {
        var rule = Rulebook.Speaking(ruleId, plan.Models, plan.FirstDay);
        return Ruling.Refused(
            rule,
            plan.FirstDay,
            $"The plan cannot be sent for approval yet. {rule.Sentence}",
            [Fact.Number("plan version", plan.Number)],
            words
        );
    }
}
