using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(
    RuleIds.A22,
    RuleIds.B01,
    RuleIds.B02,
    RuleIds.B03,
    RuleIds.C01,
    RuleIds.C13,
    RuleIds.C14,
    RuleIds.D04,
    RuleIds.D08,
    RuleIds.D11,
    RuleIds.G02,
    RuleIds.G03,
    RuleIds.I11,
    RuleIds.P01,
    RuleIds.P02,
    RuleIds.P05,
    RuleIds.P11
)]
public sealed class ApprovingAPlan
{
    [Fact]
    public void Both_statements_lock_the_plan_and_start_the_budget_D04()
    {
        var given = Given.ALiveBudget(250);

        Assert.Equal((PlanState.Approved, BudgetState.Live, CaseStatus.Active), (given.Plan.State, given.Budget.State, given.Case.Status));
        Assert.Equal(PostingKind.Allocation, Assert.Single(given.Budget.Postings).Kind);
        Assert.Equal(Money.FromPounds(250), given.Part.Available);
        given.MustAddUp();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_statement_or_approval_by_the_author_is_refused(bool byAuthor)
    {
        var given = Submitted(HoldingModel.Notional, 250);

        var refused = Assert.IsType<ApprovalRefused>(given.Decide(byAuthor ? Given.Coordinator : Given.Approver, both: byAuthor));

        Assert.Equal(RuleIds.P02, Assert.Single(refused.Refusals).RuleId);
        Assert.Equal((PlanState.Submitted, BudgetState.Draft), (given.Plan.State, given.Budget.State));
    }

    [Theory]
    [InlineData(HoldingModel.Notional)]
    [InlineData(HoldingModel.DirectPayment)]
    public void Nothing_is_approved_for_someone_who_has_died_P11(HoldingModel model)
    {
        var given = Submitted(model, 250);
        given.Person.RecordDeath(Given.Today, "", "");

        var refused = Assert.IsType<ApprovalRefused>(given.Decide(Given.Approver));

        Assert.StartsWith(
            "Doreen Whitfield died on 15 March 2012, and nothing is begun for somebody who has died.",
            Assert.Single(refused.Refusals, r => r.RuleId == RuleIds.P11).Words,
            StringComparison.Ordinal
        );
        Assert.Equal((PlanState.Submitted, BudgetState.Draft), (given.Plan.State, given.Budget.State));
    }

    [Fact]
    public void A_direct_payment_below_its_support_is_refused_C01()
    {
        var given = Submitted(HoldingModel.DirectPayment, 99);
        Assert.Contains(Assert.IsType<ApprovalRefused>(given.Decide(Given.Approver)).Refusals, r => r.RuleId == RuleIds.C01);

        Assert.IsType<PlanApproved>(Submitted(HoldingModel.DirectPayment, 100).Decide(Given.Approver));
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_refused_C13()
    {
        var given = Submitted(HoldingModel.Notional, 250, total: 260);

        Assert.Equal(RuleIds.C13, Assert.Single(Assert.IsType<ApprovalRefused>(given.Decide(Given.Approver)).Refusals).RuleId);
    }

    [Fact]
    public void A_direct_payment_without_consent_is_refused_B01()
    {
        var given = Submitted(HoldingModel.DirectPayment, 200, consents: false);

        Assert.Equal(RuleIds.B01, Assert.Single(Assert.IsType<ApprovalRefused>(given.Decide(Given.Approver)).Refusals).RuleId);
    }

    [Fact]
    public void A_first_review_later_than_three_months_after_the_first_payment_is_refused_D11()
    {
        var given = Submitted(HoldingModel.DirectPayment, 200, firstReview: new(2011, 7, 2));
        Assert.Equal(RuleIds.D11, Assert.Single(Assert.IsType<ApprovalRefused>(given.Decide(Given.Approver)).Refusals).RuleId);

        Assert.IsType<PlanApproved>(Submitted(HoldingModel.DirectPayment, 200, firstReview: new(2011, 7, 1)).Decide(Given.Approver));
    }

    [Fact]
    public void Another_gap_needs_an_exception_decision()
    {
        var given = Submitted(HoldingModel.Notional, 60);
        Assert.IsType<ApprovalRefused>(given.Decide(Given.Approver, exception: null));

        var approved = Assert.IsType<PlanApproved>(given.Decide(Given.Approver, exception: "The rest is given by the ward"));

        Assert.Equal(DecisionKind.BudgetException, approved.Exception!.Kind);
    }

    [Fact]
    public void A_refusal_keeps_its_reasons_and_reopens_the_plan()
    {
        var given = Submitted(HoldingModel.Notional, 250);

        var decision = given.Plan.Return(given.Case, false, "Say who comes at the weekend", Occasions.On(Given.Today, Given.Approver));

        Assert.Equal("Say who comes at the weekend", decision.Reasons);
        Assert.True(given.Plan.IsOpen);
        Assert.Throws<ArgumentException>(() =>
            Submitted(HoldingModel.Notional, 250) is var other
                ? other.Plan.Return(other.Case, true, " ", Occasions.On(Given.Today, Given.Approver))
                : null
        );
    }

    [Fact]
    public void Every_ruling_is_kept_with_its_version_and_facts_I11()
    {
        var approved = Assert.IsType<PlanApproved>(Submitted(HoldingModel.DirectPayment, 200).Decide(Given.Approver));

        Assert.Superset(
            new HashSet<string> { RuleIds.D04, RuleIds.C07, RuleIds.C13, RuleIds.C01, RuleIds.D08, RuleIds.D11, RuleIds.B01 },
            approved.Decision.Rulings.Select(r => r.RuleId).ToHashSet()
        );
        Assert.All(approved.Decision.Rulings, r => Assert.NotEqual("", r.Facts));
    }

    [Fact]
    public void The_first_review_is_booked_within_three_months_G02() =>
        Assert.Equal(
            new DateOnly(2011, 6, 30),
            Assert.IsType<PlanApproved>(Submitted(HoldingModel.DirectPayment, 200).Decide(Given.Approver)).FirstReview!.DueOn
        );

    [Theory]
    [InlineData(2012, RuleIds.P01, "this portal's own safeguard, neither law nor policy")]
    [InlineData(2014, RuleIds.A22, "SI 2012/2996")]
    public void A_missing_budget_is_refused_by_the_rule_of_the_first_day_A22(int year, string rule, string cited)
    {
        var given = Given.APlan();
        DateSpan period = new(new(year, 4, 1), new(year + 1, 3, 31));
        var plan = CarePlan.Start(given.Case, period, Occasions.On(Given.Today, Given.Coordinator));

        var refused = Assert.Single(PlanApproval.JudgeMoney(new(plan, given.Case, null, []), Given.PoliciesOn(period.First)));

        Assert.Equal((rule, true), (refused.RuleId, refused.IsRefused));
        Assert.True(Rulebook.Get(rule).InForceOn(refused.JudgedOn));
        Assert.Contains(cited, refused.Words, StringComparison.Ordinal);
    }

    private static Given Submitted(HoldingModel model, long pounds, long? total = null, bool consents = true, DateOnly? firstReview = null)
    {
        var given = Given.APlan();
        given.Plan.RemoveSupport(1);
        given.Support("Help at home", 100_00, model);
        given.Holding(model, pounds, total);
        if (firstReview is { } day)
            given.Plan.SavePeople("Priya Nair", "01632 960215", day, "At home", 28);
        if (consents)
            given.Case.RecordConsent(ConsentKind.DirectPayment, true, new(2011, 3, 15), "Doreen Whitfield", "", Given.Coordinator);
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));
        return given;
    }
}
