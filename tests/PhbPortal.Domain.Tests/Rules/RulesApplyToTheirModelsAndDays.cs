using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Rules;

/// <summary>
/// A rule about direct payments is never cited to someone whose money is held another way, nor a rule of 2010 about a day in 2009.
/// </summary>
public sealed class RulesApplyToTheirModelsAndDays
{
    [Theory]
    [InlineData(HoldingModel.Notional, RuleIds.P02)]
    [InlineData(HoldingModel.ThirdParty, RuleIds.P02)]
    [InlineData(HoldingModel.DirectPayment, RuleIds.D04)]
    public void An_approval_is_judged_by_rules_about_its_way_of_holding(HoldingModel model, string statements)
    {
        var refused = Assert.IsType<ApprovalRefused>(Submitted(model).Decide(Given.Coordinator, both: false)).Refusals;
        var approved = Assert.IsType<PlanApproved>(Submitted(model).Decide(Given.Approver)).Decision.Rulings;

        Assert.Contains(refused, ruling => ruling.RuleId == statements);
        Assert.All(refused, ruling => MustCover(ruling.RuleId, model.AsRuleModel(), ruling.JudgedOn));
        Assert.All(approved, ruling => MustCover(ruling.RuleId, model.AsRuleModel(), ruling.JudgedOn));
    }

    [Theory]
    [InlineData(HoldingModel.Notional, RuleIds.P03)]
    [InlineData(HoldingModel.ThirdParty, RuleIds.P03)]
    [InlineData(HoldingModel.DirectPayment, RuleIds.E01)]
    public void Spending_is_judged_by_rules_about_its_way_of_holding(HoldingModel model, string rule)
    {
        var given = Given.ALiveBudget(250, model);

        var refused = Assert.IsType<SpendRefused>(given.Spend(given.Needed, Money.FromPounds(1), on: Given.Year.Last.AddDays(1))).Ruling;

        Assert.Equal(rule, refused.RuleId);
        MustCover(refused.RuleId, model.AsRuleModel(), refused.JudgedOn);
    }

    [Theory]
    [InlineData(HoldingModel.Notional, 2011)]
    [InlineData(HoldingModel.DirectPayment, 2011)]
    [InlineData(HoldingModel.Notional, 2009)]
    public void Gaps_in_a_plan_are_judged_by_rules_about_its_way_of_holding(HoldingModel model, int year)
    {
        var given = Given.APlan();
        DateSpan period = new(new(year, 5, 1), new(year + 1, 3, 31));
        var plan = CarePlan.Start(given.Case, period, Occasions.On(Given.Today, Given.Coordinator));
        plan.AddNeed("Breathlessness", "", "Walk to the shop", "Gets there", null);
        plan.AddSupport(
            new("Help", "personal-care", 1, "", 1, new(100), HowOften.Once, null, period, model, Funder.Nhs),
            Given.Coordinator
        );

        var gaps = ReadyToSubmit.Gaps(plan, given.Case).ToList();

        Assert.True(gaps.Count > 5);
        Assert.All(gaps, gap => MustCover(gap.RuleId, model.AsRuleModel(), plan.FirstDay));
    }

    private static void MustCover(string ruleId, RuleModels models, DateOnly day)
    {
        var rule = Rulebook.Get(ruleId);
        Assert.True(rule.Covers(models) && rule.InForceOn(day), $"Rule {ruleId} does not speak about {models} on {day:yyyy-MM-dd}.");
    }

    private static Given Submitted(HoldingModel model)
    {
        var given = Given.APlan();
        given.Plan.RemoveSupport(1);
        given.Support("Help at home", 100_00, model);
        given.Holding(model, 200);
        if (model == HoldingModel.DirectPayment)
            given.Case.RecordConsent(ConsentKind.DirectPayment, true, new(2011, 3, 15), "Doreen Whitfield", "", Given.Coordinator);
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));
        return given;
    }
}
