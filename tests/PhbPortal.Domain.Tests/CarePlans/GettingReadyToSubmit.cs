using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.CarePlans;

[Proves(RuleIds.A26, RuleIds.C07, RuleIds.D06, RuleIds.D09, RuleIds.D10, RuleIds.D11, RuleIds.D12, RuleIds.D13, RuleIds.D15, RuleIds.P04)]
public sealed class GettingReadyToSubmit
{
    [Fact]
    public void A_complete_plan_has_no_gaps()
    {
        var given = Given.APlan();
        given.Agree();

        Assert.Empty(ReadyToSubmit.Gaps(given.Plan, given.Case));
    }

    [Fact]
    public void An_empty_plan_lists_everything_missing_with_its_rule()
    {
        var given = Given.APlan();
        var empty = CarePlan.Start(
            CareCase.Open(given.Person, default, false, 1, "Self", Given.Today, Given.Coordinator),
            Given.Year,
            Occasions.On(Given.Today, Given.Coordinator)
        );

        var rules = ReadyToSubmit.Gaps(empty, empty.Case).Select(g => g.RuleId).Distinct().Order();

        Assert.Equal([RuleIds.C07, RuleIds.C10, RuleIds.D06, RuleIds.D09, RuleIds.D15, RuleIds.P04], rules);
    }

    [Fact]
    public void A_significant_risk_needs_a_response_an_owner_and_a_day_D13()
    {
        var given = Given.APlan();
        given.Plan.AddRisk(new("To eat what she likes", "Choking", true, "", "", null));
        given.Agree();
        Assert.Equal(RuleIds.D13, Assert.Single(ReadyToSubmit.Gaps(given.Plan, given.Case)).RuleId);

        given.Plan.ChangeRisk(1, new("To eat what she likes", "Choking", true, "Trained assistants", "Speech therapist", new(2011, 9, 1)));
        given.Agree();
        Assert.Empty(ReadyToSubmit.Gaps(given.Plan, given.Case));
    }

    [Fact]
    public void Planning_before_the_amount_was_shared_has_a_warning_C07()
    {
        var given = Given.APlan();
        Assert.Equal(RulingResult.Allowed, ReadyToSubmit.AmountKnownBeforePlanning(given.Plan, given.Case).Result);

        given.Case.TellAmount(new(2011, 3, 8), "Again", Given.Coordinator);

        Assert.Equal(RulingResult.Warned, ReadyToSubmit.AmountKnownBeforePlanning(given.Plan, given.Case).Result);
    }

    [Fact]
    public void Each_amount_counts_only_for_its_own_plan_C07()
    {
        var given = Given.APlan();
        DateSpan nextYear = new(new(2012, 4, 1), new(2013, 3, 31));
        given.Case.WorkOutAmount(
            new(BudgetMethod.CostOfCurrentCare, nextYear, [new("Help at home", 312, new(1500), "Invoice")], 0, 0),
            Occasions.On(new(2012, 2, 20), Given.Coordinator)
        );

        var older = ReadyToSubmit.AmountKnownBeforePlanning(given.Plan, given.Case);
        Assert.Equal(RulingResult.Allowed, older.Result);
        Assert.Contains("amount told 2011-03-04", older.Facts.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.C07);

        var next = CarePlan.Start(given.Case, nextYear, Occasions.On(new(2012, 2, 27), Given.Coordinator));
        Assert.Equal(RulingResult.Warned, ReadyToSubmit.AmountKnownBeforePlanning(next, given.Case).Result);
        Assert.Contains(ReadyToSubmit.Gaps(next, given.Case), gap => gap.RuleId == RuleIds.C07);

        given.Case.TellAmount(new(2012, 3, 5), "In person", Given.Coordinator);
        Assert.Equal(RulingResult.Allowed, ReadyToSubmit.AmountKnownBeforePlanning(given.Plan, given.Case).Result);
        Assert.Equal(RulingResult.Warned, ReadyToSubmit.AmountKnownBeforePlanning(next, given.Case).Result);
    }

    [Fact]
    public void A_recalculated_amount_counts_from_the_first_one_for_those_days_C07()
    {
        var given = Given.APlan();
        given.Case.WorkOutAmount(
            new(BudgetMethod.CostOfCurrentCare, Given.Year, [new("Help at home", 312, new(1500), "Invoice")], 0, 0),
            Occasions.On(new(2011, 5, 2), Given.Coordinator)
        );
        given.Case.TellAmount(new(2011, 5, 3), "In person", Given.Coordinator);

        Assert.Equal(RulingResult.Allowed, ReadyToSubmit.AmountKnownBeforePlanning(given.Plan, given.Case).Result);
        Assert.Equal(2, given.Case.AmountFor(Given.Year)!.Number);
    }

    [Fact]
    public void A_plan_without_a_budget_needs_no_amount_A26()
    {
        var given = Given.APlan();
        given.Plan.ChooseBudget(false);
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(Given.Today, Given.Coordinator));

        Assert.IsType<Domain.Budgets.PlanApproved>(given.Decide(Given.Approver));

        Assert.Equal(CaseStatus.AgreedWithoutBudget, given.Case.Status);
    }
}
