using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.CarePlans;

/// <summary>The whole plan on one page, with what is still missing on top.</summary>
public sealed record CheckPage(CarePlan Plan, Budget? Budget, PersonStrip Person, PlanMoney Money, IReadOnlyList<PlanGap> Gaps, IReadOnlyList<string> Exceptions, bool CanChange, bool IsSecondPerson)
{
    public string At => $"/plans/{Plan.Reference}";

    public string GivenName => Plan.Case.Person.GivenName;

    public string? ChangeAt(string section) => CanChange ? $"{At}/{section}" : null;

    public string OutcomeOf(PlannedSupport line) => Plan.Outcomes.FirstOrDefault(outcome => outcome.Number == line.OutcomeNumber)?.OwnWords ?? "";

    /// <summary>Where a gap is closed.</summary>
    public string? PlaceOf(PlanGap gap) => (gap.Section, gap.RuleId) switch
    {
        (PlanSections.WhatMatters, _) => ChangeAt("what-matters"),
        (PlanSections.Needs, _) => ChangeAt("needs"),
        (PlanSections.Support, _) => ChangeAt("support"),
        (PlanSections.Risks, _) => ChangeAt("risks"),
        (PlanSections.Contingency, _) => ChangeAt("contingency"),
        (PlanSections.People, _) => ChangeAt("people"),
        (PlanSections.Money, "C07") => CanChange ? $"/cases/{Plan.Case.Reference}/tell" : null,
        (PlanSections.Money, _) => CanChange ? $"/budgets/choose/{Plan.Reference}" : null,
        _ => ChangeAt("agreement"),
    };

    public static CheckPage Of(PlanForDecision whole, SignedIn reader, DateOnly today)
    {
        var plan = whole.Plan;
        var amount = plan.Case.AmountFor(plan.Period);
        return new(
            plan,
            whole.Budget,
            PlanHeading.StripOf(plan.Case.Person, today),
            PlanMoney.Of(plan.Supports, amount is null ? null : new(amount.Total, amount.ToldOn)),
            plan.IsOpen ? whole.Gaps : [],
            [.. whole.Exceptions],
            plan.IsOpen && reader.Role == Role.CareCoordinator,
            plan.IsOpen && reader.Role == Role.Approver);
    }
}
