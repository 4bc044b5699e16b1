using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Tests.CarePlans;

/// <summary>
/// A named manager's recorded reason can set aside a rule marked E or K, for one thing only; T and S cannot be set aside.
/// </summary>
[Proves(RuleIds.E15, RuleIds.E16, RuleIds.E17, RuleIds.E18, RuleIds.E19, RuleIds.E20)]
public sealed class AskingAManager
{
    private const string Because = "It is a late bill for help in the plan";

    private static readonly Actor Another = new(3, "Ruth Ogden", Role.Approver);

    [Fact]
    public void A_refusal_by_a_confirmed_rule_cannot_be_asked_about()
    {
        var given = Given.APlan();

        var refused = Assert.IsType<SupportRefused>(given.Plan.AddSupport(Line("illegal"), Given.Coordinator, askingAManager: true));

        Assert.False(refused.Ruling.CanBeAsked);
        Assert.Throws<ArgumentException>(() => given.Plan.Ask(refused.Ruling, null, Because, Occasions.On(Given.Today, Given.Coordinator)));
    }

    [Fact]
    public void Support_awaiting_a_manager_blocks_the_plan_until_allowed()
    {
        var (given, line) = WithADebt();
        Assert.Contains(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.E05 && gap.Line == line.Line);
        var request = Ask(given, line);
        Assert.Contains(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.E05);

        var decision = Allow(given, request);

        Assert.DoesNotContain(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.E05);
        Assert.Equal(
            (DecisionKind.RuleYielded, "debt", Given.Approver.Name),
            (decision.Kind, decision.CategoryCode, decision.DecidedByName)
        );
        var kept = Assert.Single(decision.Rulings);
        Assert.Equal(
            (RuleIds.E05, RulingResult.AllowedForAReason, new DateOnly(2009, 1, 1)),
            (kept.RuleId, kept.Result, kept.RuleFirstDay!.Value)
        );
        Assert.Contains("cost 5000 pence", kept.Facts, StringComparison.Ordinal);
        Assert.Contains("Tom Beckett allowed it on 15 March 2012: Nobody else would be paid for it", kept.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_is_kept_with_the_approval_of_the_plan()
    {
        var (given, line) = WithADebt();
        Allow(given, Ask(given, line));
        given.Holding(HoldingModel.Notional, 150);
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));

        var approved = Assert.IsType<PlanApproved>(given.Decide(Given.Approver));

        Assert.Contains(approved.Decision.Rulings, ruling => ruling is { RuleId: RuleIds.E05, Result: RulingResult.AllowedForAReason });
    }

    [Fact]
    public void It_does_not_carry_over_to_other_support_costs_or_versions()
    {
        var (given, line) = WithADebt();
        Allow(given, Ask(given, line));

        var other = Assert.IsType<SupportRefused>(given.Plan.AddSupport(Line("debt"), Given.Coordinator));
        Assert.Equal(RuleIds.E05, other.Ruling.RuleId);
        Assert.IsType<SupportRefused>(given.Plan.ChangeSupport(line.Line, line.Details with { UnitCost = new(50_01) }, Given.Coordinator));
        Assert.IsType<SupportKept>(given.Plan.ChangeSupport(line.Line, line.Details, Given.Coordinator));

        given.Holding(HoldingModel.Notional, 150);
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));
        Assert.IsType<PlanApproved>(given.Decide(Given.Approver));
        var next = given.Plan.NextVersion(given.Case, Given.Year, Occasions.On(Given.Today, Given.Coordinator));
        Assert.Contains(ReadyToSubmit.Gaps(next, given.Case), gap => gap.RuleId == RuleIds.E05);
    }

    [Fact]
    public void It_does_not_outlive_a_change_of_who_pays()
    {
        var given = Given.APlan();
        // No rule about own money existed before June 2009.
        var before = Line("debt") with
        {
            Period = new(new(2009, 2, 1), new(2009, 2, 28)),
        };
        var line = Assert.IsType<SupportKept>(given.Plan.AddSupport(before, Given.Coordinator, askingAManager: true)).Support;
        Allow(given, Ask(given, line));
        Assert.IsType<SupportKept>(given.Plan.ChangeSupport(line.Line, before, Given.Coordinator));

        Assert.Equal(
            RuleIds.E05,
            Assert
                .IsType<SupportRefused>(
                    given.Plan.ChangeSupport(line.Line, before with { WhoPays = WhoPays.PersonAddsToIt }, Given.Coordinator)
                )
                .Ruling.RuleId
        );
    }

    [Fact]
    public void Support_removed_or_changed_meanwhile_is_no_longer_asked_about()
    {
        var (given, line) = WithADebt();
        var request = Ask(given, line);
        given.Plan.RemoveSupport(line.Line);

        Assert.Equal(RuleRequestState.Withdrawn, request.State);
        Assert.Contains("taken out", Assert.IsType<RequestNotAnswered>(Answer(given, request)).Words, StringComparison.Ordinal);

        var (changed, kept) = WithADebt();
        var about = Ask(changed, kept);
        changed.Plan.ChangeSupport(kept.Line, kept.Details with { UnitCost = new(60_00) }, Given.Coordinator, askingAManager: true);
        Assert.Equal(RuleRequestState.Withdrawn, about.State);
    }

    [Fact]
    public void The_same_question_waits_once_and_is_answered_once()
    {
        var (given, line) = WithADebt();
        var request = Ask(given, line);
        Assert.Same(request, Ask(given, line));

        Allow(given, request);

        Assert.Contains(
            "answered this already",
            Assert.IsType<RequestNotAnswered>(Answer(given, request, Another)).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_an_approver_who_neither_asked_nor_wrote_the_plan_answers()
    {
        var (given, line) = WithADebt();
        var request = Ask(given, line);

        Assert.IsType<RequestNotAnswered>(Answer(given, request, new(Given.Coordinator.UserId, "Priya Nair", Role.Approver)));
        Assert.Throws<ArgumentException>(() => Answer(given, request, new(9, "Ann Other", Role.CareCoordinator)));
        Assert.True(request.IsWaiting);
    }

    [Theory]
    [InlineData("")]
    [InlineData("because I say so")]
    [InlineData(". . . . . . .")]
    public void A_reason_must_have_words(string reason)
    {
        var (given, line) = WithADebt();
        var request = Ask(given, line);

        Assert.Throws<ArgumentException>(() =>
            request.Answer(given.Plan, true, DecisionGround.CareWouldStop, reason, Occasions.On(Given.Today, Given.Approver))
        );
        Assert.Throws<ArgumentException>(() =>
            given.Plan.Ask(request.Ruling, line.Line, reason, Occasions.On(Given.Today, Given.Coordinator))
        );
    }

    [Fact]
    public void What_is_refused_stays_stopped_with_the_reason_kept()
    {
        var (given, line) = WithADebt();
        var request = Ask(given, line);

        var decision = Assert
            .IsType<RequestAnswered>(
                request.Answer(
                    given.Plan,
                    false,
                    DecisionGround.RuleStands,
                    "A credit card is no plan service",
                    Occasions.On(Given.Today, Given.Approver)
                )
            )
            .Decision;

        Assert.Equal((DecisionKind.RuleUpheld, DecisionGround.RuleStands), (decision.Kind, decision.Ground));
        Assert.Contains(ReadyToSubmit.Gaps(given.Plan, given.Case), gap => gap.RuleId == RuleIds.E05);
    }

    [Theory]
    [InlineData("2011-02-03", RuleIds.E15, "SI 2010/1000")]
    [InlineData("2013-07-31", RuleIds.E15, "SI 2010/1000")]
    [InlineData("2013-09-01", RuleIds.E16, "explanatory note")]
    [InlineData("2014-02-03", RuleIds.E17, "regs.3(2), 4")]
    [InlineData("2018-02-03", RuleIds.E18, "SI 2017/219")]
    public void A_husband_in_the_household_is_judged_by_the_day_of_the_support(string day, string rule, string citation)
    {
        var (given, line) = Paying(DateOnly.Parse(day), new(Relationship.SpouseOrPartner, true, false));

        var ruling = Assert.Single(given.Plan.Judge(line));

        Assert.Equal(rule, ruling.RuleId);
        Assert.Contains(citation, ruling.Words, StringComparison.Ordinal);
        Assert.Equal(rule != RuleIds.E16, ruling.IsRefused);
        if (rule == RuleIds.E16)
            return;
        var decision = Allow(given, Ask(given, line));
        Assert.Equal(DecisionKind.ExceptionAgreed, decision.Kind);
        Assert.All(given.Plan.Judge(line), answered => Assert.Equal(RulingResult.AllowedForAReason, answered.Result));
    }

    [Fact]
    public void Someone_who_would_pay_themselves_needs_two_approvers()
    {
        var (given, line) = Paying(Given.Year.First, new(Relationship.Child, true, true));
        var request = Ask(given, line);

        Assert.IsType<RequestNeedsAnother>(Answer(given, request));
        Assert.Contains(given.Plan.Judge(line), ruling => ruling.IsRefused);
        Assert.IsType<RequestNotAnswered>(Answer(given, request));
        var decision = Assert.IsType<RequestAnswered>(Answer(given, request, Another)).Decision;

        Assert.Contains("Tom Beckett", decision.Reasons, StringComparison.Ordinal);
        Assert.Equal("Ruth Ogden", decision.DecidedByName);
    }

    [Fact]
    public void Only_a_direct_payment_asks_who_in_the_household_is_paid()
    {
        var given = Given.APlan();

        Assert.IsType<SupportKept>(
            given.Plan.AddSupport(Line("personal-care") with { Paid = new(Relationship.SpouseOrPartner, true, false) }, Given.Coordinator)
        );
    }

    [Theory]
    [InlineData("2011-04-01", true)]
    [InlineData("2013-08-01", false)]
    public void The_notice_in_the_plan_can_be_asked_about_while_its_rule_is_unconfirmed(string from, bool canBeAsked)
    {
        var first = DateOnly.Parse(from);
        var given = Given.APlan();
        var plan = CarePlan.Start(
            given.Case,
            new(first, first.AddYears(1).AddDays(-1)),
            Occasions.On(first.AddDays(-30), Given.Coordinator)
        );
        plan.AddNeed("Breathlessness", "Nurse", "Walk to the shop", "Gets there", null);
        plan.AddSupport(Line("personal-care") with { Model = HoldingModel.DirectPayment, Period = plan.Period }, Given.Coordinator);

        var gap = Assert.Single(ReadyToSubmit.Gaps(plan, given.Case), gap => gap.RuleId == RuleIds.D12);

        Assert.Equal(canBeAsked, gap.Ruling.CanBeAsked);
    }

    [Fact]
    public void Allowed_support_is_paid_and_a_waiting_bill_keeps_the_ruling()
    {
        var (given, line) = WithADebt();
        Allow(given, Ask(given, line));
        given.Plan.RecordNotEssential(line.Line, "Nothing she needs depends on the bill", Another);
        Approve(given);

        Assert.IsType<SpendRecorded>(given.Spend(line, new(20_00)));
        var bill = Assert.IsType<SpendWaits>(given.Spend(line, new(400_00))).Bill;
        var decision = given.Budget.DecideBill(
            bill,
            line,
            new(true, "It was promised", Guid.NewGuid()),
            given.Case,
            new(Given.Approver, Given.Today, Given.Now)
        );

        var kept = Assert.Single(decision.Rulings, ruling => ruling.RuleId == RuleIds.E05);
        Assert.Equal(RulingResult.AllowedForAReason, kept.Result);
        Assert.Contains("Nobody else would be paid for it", kept.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_change_of_the_support_is_asked_about_again()
    {
        var given = Given.APlan();
        given.Plan.AddOutcome(1, "Sleep without fear", "Sleeps", null);
        var details = Line("debt") with { Period = new(Given.Year.First, Given.Year.First) };
        var line = Assert.IsType<SupportKept>(given.Plan.AddSupport(details, Given.Coordinator, askingAManager: true)).Support;
        Allow(given, Ask(given, line));

        Assert.IsType<SupportKept>(given.Plan.ChangeSupport(line.Line, details with { Quantity = 1.000m }, Given.Coordinator));
        Assert.All<SupportDetails>(
            [
                details with
                {
                    Model = HoldingModel.DirectPayment,
                },
                details with
                {
                    Funder = Funder.Council,
                },
                details with
                {
                    OutcomeNumber = 2,
                },
                details with
                {
                    Quantity = 2,
                    UnitCost = new(25_00),
                },
                details with
                {
                    HowOften = HowOften.EveryWeek,
                },
                details with
                {
                    OnDay = Given.Year.First.DayOfWeek,
                },
                details with
                {
                    Provider = "Somebody else",
                },
            ],
            changed => Assert.IsType<SupportRefused>(given.Plan.ChangeSupport(line.Line, changed, Given.Coordinator))
        );
    }

    [Fact]
    public void Another_relative_instead_of_the_allowed_one_is_asked_about_again()
    {
        var (given, line) = Paying(Given.Year.First, new(Relationship.Parent, true, false));
        Allow(given, Ask(given, line));

        Assert.IsType<SupportKept>(given.Plan.ChangeSupport(line.Line, line.Details, Given.Coordinator));
        Assert.IsType<SupportRefused>(
            given.Plan.ChangeSupport(line.Line, line.Details with { Paid = new(Relationship.Sibling, true, false) }, Given.Coordinator)
        );
    }

    [Fact]
    public void A_refused_question_is_asked_again_only_with_something_new()
    {
        var (given, line) = WithADebt();
        Refuse(given, Ask(given, line));
        var ruling = given.Plan.Judge(line).First(found => found.CanBeAsked);

        Assert.True(given.Plan.SaysNothingNew(ruling, line.Line, Because.ToUpperInvariant() + " "));
        Assert.Throws<ArgumentException>(() => Ask(given, line));
        Assert.False(given.Plan.SaysNothingNew(ruling, line.Line, "The provider stops on Friday unless paid"));
        Assert.True(
            given
                .Plan.Ask(ruling, line.Line, "The provider stops on Friday unless paid", Occasions.On(Given.Today, Given.Coordinator))
                .IsWaiting
        );
    }

    [Fact]
    public void Nothing_waits_for_a_manager_once_the_plan_is_submitted()
    {
        var (given, request) = AboutNotice();
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));

        Assert.Equal(RuleRequestState.Withdrawn, request.State);
        Assert.IsType<RequestNotAnswered>(Answer(given, request));
    }

    [Fact]
    public void A_notice_filled_in_meanwhile_leaves_nothing_to_answer()
    {
        var (given, request) = AboutNotice();
        given.Plan.SavePeople("Priya Nair", "01632 960216", new(2011, 6, 30), "At home", null);
        Assert.True(request.IsWaiting);

        given.Plan.SavePeople("Priya Nair", "01632 960216", new(2011, 6, 30), "At home", 28);

        Assert.Equal(RuleRequestState.Withdrawn, request.State);
    }

    [Fact]
    public void The_author_of_the_support_does_not_answer()
    {
        var given = Given.APlan();
        var line = Assert.IsType<SupportKept>(given.Plan.AddSupport(Line("debt"), Another, askingAManager: true)).Support;
        var request = Ask(given, line);

        Assert.IsType<RequestNotAnswered>(Answer(given, request, Another));
        Assert.True(request.IsWaiting);
    }

    private static (Given Given, RuleRequest Request) AboutNotice()
    {
        var given = Given.APlan();
        given.Support("Waking nights", 80_00, HoldingModel.DirectPayment);
        given.Plan.SavePeople("Priya Nair", "01632 960215", new(2011, 6, 30), "At home", null);
        return (given, given.Plan.Ask(ReadyToSubmit.Notice(given.Plan)!, null, Because, Occasions.On(Given.Today, Given.Coordinator)));
    }

    private static void Approve(Given given)
    {
        given.Holding(HoldingModel.Notional, 150);
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Given.Coordinator));
        Assert.IsType<PlanApproved>(given.Decide(Given.Approver));
    }

    private static void Refuse(Given given, RuleRequest request) =>
        Assert.IsType<RequestAnswered>(
            request.Answer(
                given.Plan,
                false,
                DecisionGround.RuleStands,
                "A credit card is no plan service",
                Occasions.On(Given.Today, Given.Approver)
            )
        );

    private static (Given Given, PlannedSupport Line) WithADebt()
    {
        var given = Given.APlan();
        return (given, Assert.IsType<SupportKept>(given.Plan.AddSupport(Line("debt"), Given.Coordinator, askingAManager: true)).Support);
    }

    private static (Given Given, PlannedSupport Line) Paying(DateOnly day, PaidPerson paid)
    {
        var given = Given.APlan();
        var details = Line("personal-care") with { Model = HoldingModel.DirectPayment, Period = new(day, day), Paid = paid };
        return (given, Assert.IsType<SupportKept>(given.Plan.AddSupport(details, Given.Coordinator, askingAManager: true)).Support);
    }

    private static SupportDetails Line(string category) =>
        new("A late bill", category, 1, "", 1, new(50_00), HowOften.Once, null, Given.Year, HoldingModel.Notional, Funder.Nhs);

    private static RuleRequest Ask(Given given, PlannedSupport line) =>
        given.Plan.Ask(
            given.Plan.Judge(line).First(ruling => ruling.CanBeAsked),
            line.Line,
            Because,
            Occasions.On(Given.Today, Given.Coordinator)
        );

    private static RequestOutcome Answer(Given given, RuleRequest request, Actor? approver = null) =>
        request.Answer(
            given.Plan,
            true,
            DecisionGround.NothingElseMeetsTheNeed,
            "Nobody else would be paid for it",
            Occasions.On(Given.Today, approver ?? Given.Approver)
        );

    private static Decision Allow(Given given, RuleRequest request) => Assert.IsType<RequestAnswered>(Answer(given, request)).Decision;
}
