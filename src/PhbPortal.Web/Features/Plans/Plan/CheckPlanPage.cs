using System.Diagnostics;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

/// <summary>The whole plan on one page, with the gaps on top.</summary>
public sealed record CheckPlanPage(
    CarePlan Plan,
    Budget? Budget,
    PersonStrip Person,
    PlanMoney Money,
    IReadOnlyList<PlanGap> Gaps,
    IReadOnlyList<(PlannedSupport Line, Ruling Ruling)> Cautions,
    IReadOnlyList<string> Exceptions,
    Role Reader
)
{
    /// <summary>Warnings about how the budget is held.</summary>
    public IReadOnlyList<Ruling> Warnings { get; private init; } = [];

    public bool CanChange => Plan.IsOpen && Reader == Role.CareCoordinator;

    public bool IsSecondPerson => Plan.IsOpen && Reader == Role.Approver;

    public string Finding =>
        (Gaps.Count, Plan.IsOpen) switch
        {
            (> 0, _) => $"{Gaps.Count.Counted("thing is", "things are")} still "
                + $"missing {(Part is { } part ? "in " + part : "before the plan can be sent for approval")}.",
            (_, true) => Part is { } part ? $"Nothing is missing in {part}." : "Nothing is missing. The plan can be sent for approval.",
            _ => Plan.WantsBudget ? Money.Sentence(GivenName) : $"{GivenName} has a plan without a budget.",
        };

    public string At => $"/plans/{Plan.Reference}";

    public string GivenName => Plan.Case.Person.Called;

    public string? ChangeAt(string section) => CanChange ? $"{At}/{section}" : null;

    public string OutcomeOf(PlannedSupport line) =>
        Plan.Outcomes.FirstOrDefault(outcome => outcome.Number == line.OutcomeNumber)?.OwnWords ?? "";

    /// <summary>
    /// What the reader is told, if that is not everything: why money is refused can disclose court orders and criminal records.
    /// </summary>
    private string? Part =>
        Reader is Role.Broker ? "the needs, the support and the risks"
        : Reader is Role.Clinician ? "the plan, apart from its money"
        : null;

    /// <summary>
    /// Where to resolve a caution: money set aside (F13) and the site's list (E12) concern the support itself, the others its payee.
    /// </summary>
    public string PlaceOf((PlannedSupport Line, Ruling Ruling) caution) =>
        $"{At}/support/{caution.Line.Line}" + (caution.Ruling.RuleId is RuleIds.F13 or NotBought.RuleId ? "" : "/checks");

    /// <summary>Where to close a gap.</summary>
    public string? PlaceOf(PlanGap gap) =>
        (gap.Section, gap.RuleId) switch
        {
            (PlanSections.WhatMatters, _) => ChangeAt("what-matters"),
            (PlanSections.Needs, _) => ChangeAt("needs"),
            (PlanSections.Support, _) => ChangeAt("support"),
            (PlanSections.Risks, _) => ChangeAt("risks"),
            (PlanSections.Contingency, _) => ChangeAt("contingency"),
            (PlanSections.People, _) => ChangeAt("people"),
            (PlanSections.Money, RuleIds.C07) => CanChange ? $"/cases/{Plan.Case.Reference}/tell" : null,
            (PlanSections.Money, _) => CanChange ? $"/budgets/choose/{Plan.Reference}" : null,
            (PlanSections.None, _) => ChangeAt("agreement"),
            _ => throw new UnreachableException($"Nothing is said of {gap.Section}."),
        };

    public static CheckPlanPage Of(PlanForDecision whole, SignedIn reader, DateOnly today)
    {
        var plan = whole.Plan;
        var amount = plan.Case.AmountFor(plan.Period);
        return new(
            plan,
            whole.Budget,
            PlanHeading.StripOf(plan.Case.Person, today),
            PlanMoney.Of(plan.Supports, amount is null ? null : new(amount.Total, amount.ToldOn)),
            plan.IsOpen ? [.. whole.Gaps.Where(gap => IsFor(reader.Role, gap))] : [],
            plan.IsOpen ? whole.Cautions : [],
            reader.Role is Role.Broker or Role.Clinician ? [] : [.. whole.Exceptions],
            reader.Role
        )
        {
            Warnings = plan.IsOpen && reader.Role is not (Role.Broker or Role.Clinician) ? [.. whole.MoneyWarnings] : [],
        };
    }

    private static bool IsFor(Role reader, PlanGap gap) =>
        reader switch
        {
            Role.Broker => gap.Section is PlanSections.Needs or PlanSections.Support or PlanSections.Risks,
            Role.Clinician => gap.Section != PlanSections.Money,
            Role.CareCoordinator or Role.Approver or Role.Finance => true,
            _ => throw new UnreachableException($"A {reader} checks no plan."),
        };
}
