using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

/// <summary>The task list of an open plan: the tasks, how far each is, and why one cannot start yet.</summary>
internal static class PlanTasks
{
    public static readonly IReadOnlyList<PlanSections> Sections =
    [
        PlanSections.WhatMatters,
        PlanSections.People,
        PlanSections.Needs,
        PlanSections.Support,
        PlanSections.Money,
        PlanSections.Risks,
        PlanSections.Contingency,
    ];

    private const string Completed = "Completed";
    private const string InProgress = "In progress";
    private const string NotStarted = "Not started";
    private const string CannotStart = "Cannot start yet";
    private const string SupportHeading = "Support and what it costs";

    public static bool IsDone(PlanHeading plan, PlanSections section) =>
        plan.Completed.HasFlag(section) || (section == PlanSections.Money && !plan.WantsBudget);

    public static IReadOnlyList<TaskGroup> Of(PlanHeading plan, PlanFacts facts, PlanMoney money)
    {
        var at = $"/plans/{plan.Reference}";
        var who = plan.GivenName;
        return
        [
            new(
                $"1. About {who}",
                [
                    new(
                        $"What matters to {who}",
                        at + "/what-matters",
                        null,
                        Status(plan, PlanSections.WhatMatters, plan.WhatMatters.Length > 0)
                    ),
                    new(
                        "Who runs the plan, and when it is looked at again",
                        at + "/people",
                        null,
                        Status(plan, PlanSections.People, facts.HasPeople)
                    ),
                ]
            ),
            new(
                "2. Needs and outcomes",
                [
                    new(
                        $"What {who} needs and wants to be different",
                        at + "/needs",
                        Outcomes(facts, who),
                        Status(plan, PlanSections.Needs, facts.Needs > 0)
                    ),
                ]
            ),
            new("3. Support and money", [Support(plan, facts, money, at), Amount(plan), WithBudget(plan, at), Held(plan, facts)]),
            new(
                "4. Safety",
                [
                    new(
                        "Risks, and what makes them safer",
                        at + "/risks",
                        facts.RisksOpen == 0
                            ? null
                            : $"{facts.RisksOpen} of {facts.Risks.Counted("risk", "risks")} without an agreed response",
                        Status(plan, PlanSections.Risks, facts.Risks > 0)
                    ),
                    new(
                        "If something goes wrong",
                        at + "/contingency",
                        "Four short questions. Each answer needs a name and a phone number",
                        Status(plan, PlanSections.Contingency, facts.Arrangements > 0)
                    ),
                ]
            ),
            new("5. Agreement", [.. Agreement(plan, facts, at)]),
        ];
    }

    /// <summary>What an adviser writes; the rest is for the person and the team.</summary>
    public static IReadOnlyList<TaskGroup> ForAdviser(PlanHeading plan, PlanFacts facts, PlanMoney money)
    {
        string[] mine = [$"/plans/{plan.Reference}/needs", $"/plans/{plan.Reference}/support", $"/plans/{plan.Reference}/risks"];
        return
        [
            .. Of(plan, facts, money)
                .Select(group =>
                    group with
                    {
                        Tasks = [.. group.Tasks.Where(task => mine.Contains(task.Href) || task.Heading == SupportHeading)],
                    }
                )
                .Where(group => group.Tasks.Count > 0)
                .Select((group, i) => group with { Heading = $"{i + 1}. {group.Heading[3..]}" }),
        ];
    }

    private static PlanTask Support(PlanHeading plan, PlanFacts facts, PlanMoney money, string at) =>
        facts.Outcomes == 0
            ? new(SupportHeading, null, "Opens when there is an outcome for support to serve", CannotStart)
            : new(
                SupportHeading,
                at + "/support",
                money.Lines == 0
                    ? null
                    : $"{money.Lines.Counted("line", "lines")}, {money.Nhs}"
                        + $"{(money.Council.IsPositive ? $" and {money.Council} from the council" : "")}",
                Status(plan, PlanSections.Support, money.Lines > 0)
            );

    private static PlanTask Amount(PlanHeading plan) =>
        plan.Told switch
        {
            { On: { } on } told => new(
                "The amount, and how it was worked out",
                $"/cases/{plan.CaseReference}/amount",
                $"{told.Total} told on {on.InFull()}",
                Completed
            ),
            { } told => new(
                "The amount, and how it was worked out",
                $"/cases/{plan.CaseReference}/tell",
                $"{told.Total} is worked out. {plan.GivenName} has not been told yet",
                InProgress
            ),
            _ => new(
                "The amount, and how it was worked out",
                $"/cases/{plan.CaseReference}/amount",
                $"{plan.GivenName} should know it before planning",
                NotStarted
            ),
        };

    private static PlanTask WithBudget(PlanHeading plan, string at) =>
        new(
            "With a budget or without one",
            at + "/with-budget",
            plan.WantsBudget ? $"{plan.GivenName} wants a budget" : $"{plan.GivenName} wants a plan without a budget",
            Completed
        );

    private static PlanTask Held(PlanHeading plan, PlanFacts facts)
    {
        const string heading = "How the budget is held";
        if (!plan.WantsBudget)
            return new(heading, null, "Not needed: this plan has no budget", Completed);
        if (plan.Told is null)
            return new(heading, null, "Opens when the amount is worked out", CannotStart);
        return new(heading, $"/budgets/choose/{plan.Reference}", null, Status(plan, PlanSections.Money, facts.Budget is not null));
    }

    private static IEnumerable<PlanTask> Agreement(PlanHeading plan, PlanFacts facts, string at)
    {
        var sectionsDone = Sections.All(section => IsDone(plan, section));
        yield return new(
            "Check the plan",
            at + "/check",
            "Everything on one page, with what is still missing. It prints on paper",
            sectionsDone ? Completed : InProgress
        );
        if (facts.AgreedOn is { } agreed)
            yield return new(
                $"{plan.GivenName} agrees to the plan",
                at + "/agreement",
                $"{facts.AgreedBy} agreed on {agreed.InFull()}",
                Completed
            );
        else if (sectionsDone)
            yield return new(
                $"{plan.GivenName} agrees to the plan",
                at + "/agreement",
                "On screen by themself, or on paper recorded by you",
                NotStarted
            );
        else
            yield return new($"{plan.GivenName} agrees to the plan", null, "Opens when every section above is completed", CannotStart);
        yield return sectionsDone && facts.AgreedOn is not null
            ? new("Send for approval", at + "/submit", null, NotStarted)
            : new("Send for approval", null, $"Opens when every section above is completed and {plan.GivenName} agrees", CannotStart);
    }

    private static string? Outcomes(PlanFacts facts, string who) =>
        facts.Outcomes == 0 ? null : $"{facts.OutcomesWithSign} of {facts.Outcomes} say how {who} will know it has worked";

    private static string Status(PlanHeading plan, PlanSections section, bool started)
    {
        if (IsDone(plan, section))
            return Completed;
        return started ? InProgress : NotStarted;
    }
}
