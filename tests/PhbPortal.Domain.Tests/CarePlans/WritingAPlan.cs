using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.CarePlans;

[Proves(
    RuleIds.D06,
    RuleIds.D09,
    RuleIds.D10,
    RuleIds.D11,
    RuleIds.D12,
    RuleIds.D13,
    RuleIds.D15,
    RuleIds.E02,
    RuleIds.E03,
    RuleIds.E04,
    RuleIds.E05,
    RuleIds.E06,
    RuleIds.E07,
    RuleIds.E08,
    RuleIds.E09,
    RuleIds.E10,
    RuleIds.E11,
    RuleIds.E13,
    RuleIds.E26,
    RuleIds.E27,
    RuleIds.P04
)]
public sealed class WritingAPlan
{
    [Theory]
    [InlineData("alcohol", RuleIds.E02)]
    [InlineData("tobacco", RuleIds.E03)]
    [InlineData("gambling", RuleIds.E04)]
    [InlineData("debt", RuleIds.E05)]
    [InlineData("illegal", RuleIds.E06)]
    [InlineData("primary-medical", RuleIds.E07)]
    [InlineData("emergency", RuleIds.E08)]
    [InlineData("acute", RuleIds.E26)]
    [InlineData("no-alternative", RuleIds.E27)]
    public void Support_out_of_scope_is_refused_whichever_way_the_money_is_held(string category, string ruleId)
    {
        foreach (var model in Enum.GetValues<HoldingModel>())
        {
            var plan = Given.APlan().Plan;

            var refused = Assert.IsType<SupportRefused>(plan.AddSupport(Line(category, model), Given.Coordinator));

            Assert.Equal(ruleId, refused.Ruling.RuleId);
            Assert.Contains("What to do instead", refused.Ruling.Words, StringComparison.Ordinal);
            Assert.Single(plan.Supports);
        }
    }

    [Fact]
    public void Other_support_needs_only_an_outcome_E13() =>
        Assert.IsType<SupportKept>(Given.APlan().Plan.AddSupport(Line("other", HoldingModel.Notional), Given.Coordinator));

    [Fact]
    public void Support_is_essential_unless_a_second_person_says_why_not()
    {
        var given = Given.APlan();
        Assert.True(given.Needed.NeedDependsOnIt);

        Assert.False(given.Plan.RecordNotEssential(1, "It is a luxury", Given.Coordinator));
        Assert.True(given.Needed.NeedDependsOnIt);

        Assert.True(given.Plan.RecordNotEssential(1, "It is a luxury", Given.Approver));
        Assert.False(given.Needed.NeedDependsOnIt);
    }

    [Fact]
    public void Changed_support_is_essential_again()
    {
        var given = Given.APlan();
        given.Plan.RecordNotEssential(1, "It is a luxury", Given.Approver);

        given.Plan.ChangeSupport(1, given.Needed.Details with { What = "Help at night" }, Given.Coordinator);

        Assert.True(given.Needed.NeedDependsOnIt);
    }

    [Fact]
    public void A_change_removes_the_persons_agreement_D15()
    {
        var given = Given.APlan();
        given.Agree();
        Assert.NotNull(given.Plan.AgreedOn);

        given.Plan.SaveWhatMatters("Something else", "", "");

        Assert.Null(given.Plan.AgreedOn);
    }

    [Fact]
    public void An_outcome_is_removed_unless_it_has_support()
    {
        var plan = Given.APlan().Plan;
        plan.AddOutcome(1, "To sleep through", "", null);
        var added = plan.Outcomes.Max(outcome => outcome.Number);

        Assert.False(plan.RemoveOutcome(1));
        Assert.True(plan.RemoveOutcome(added));
        Assert.DoesNotContain(plan.Outcomes, outcome => outcome.Number == added);
    }

    [Fact]
    public void A_need_whose_outcome_has_support_stays() => Assert.False(Given.APlan().Plan.RemoveNeed(1));

    [Fact]
    public void The_next_version_is_a_copy_with_the_same_numbering()
    {
        var given = Given.ALiveBudget(250);

        var next = given.Plan.NextVersion(given.Case, new(new(2012, 4, 1), new(2013, 3, 31)), Occasions.On(Given.Today, Given.Coordinator));

        Assert.Equal(2, next.Number);
        Assert.Equal(
            given.Plan.Supports.Select(s => (s.Line, s.What, s.NeedDependsOnIt)),
            next.Supports.Select(s => (s.Line, s.What, s.NeedDependsOnIt))
        );
        Assert.Equal(given.Plan.WhatMatters, next.WhatMatters);
        Assert.Equal(PlanState.Approved, given.Plan.State);
        Assert.Null(next.AgreedOn);
    }

    [Fact]
    public void An_approved_plan_is_locked() =>
        Assert.Throws<InvalidOperationException>(() => Given.ALiveBudget(250).Plan.SaveWhatMatters("x", "", ""));

    [Fact]
    public void Support_costs_quantity_times_unit_cost_each_time() =>
        Assert.Equal(Money.FromPounds(4_524), PlannedSupport.CostOf(6, new(1450), HowOften.EveryWeek, DayOfWeek.Sunday, Given.Year));

    private static SupportDetails Line(string category, HoldingModel model) =>
        new("Something", category, 1, "", 1, new(1000), HowOften.Once, null, Given.Year, model, Funder.Nhs);
}
