using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(RuleIds.H13, RuleIds.H14, RuleIds.H16, RuleIds.H17)]
public sealed class RequestingRepayment
{
    private static readonly DateOnly Decided = new(2011, 9, 12);
    private static readonly DateOnly PayBy = Decided.AddDays(28);
    private static readonly Money Held = Money.FromPounds(3_000);
    private static readonly RepaymentNotice Notice = new(
        RepaymentGround.BuiltUp,
        "It built up over eleven weeks and nothing waits for it",
        "The money was not needed",
        Money.FromPounds(1_200),
        PayBy,
        "Doreen Whitfield",
        Money.FromPounds(1_800)
    );

    [Theory]
    [InlineData(3_000, 1_800, 1_200)]
    [InlineData(3_000, 3_000, 0)]
    [InlineData(3_000, 3_001, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(-50, 0, 0)]
    public void Wages_and_bills_owed_come_first_and_the_sum_is_never_negative_H17(long balance, long owed, long most) =>
        Assert.Equal(Money.FromPounds(most), RepaymentRules.Recoverable(Money.FromPounds(balance), Money.FromPounds(owed)));

    [Fact]
    public void Money_that_is_owed_is_never_requested_back_H17()
    {
        Assert.Empty(Refused(Notice));
        Assert.Equal([RuleIds.H17], Refused(Notice with { Sum = new(1_200_01) }));
        Assert.Equal([RuleIds.H17], Refused(Notice with { Sum = Held }));
    }

    [Theory]
    [InlineData(RepaymentGround.PlanChanged, "(a)")]
    [InlineData(RepaymentGround.CircumstancesChanged, "(b)")]
    [InlineData(RepaymentGround.BuiltUp, "(c)")]
    [InlineData(RepaymentGround.OutsideThePlan, "(d)")]
    [InlineData(RepaymentGround.PossibleOffence, "given")]
    [InlineData(RepaymentGround.Died, "(f)")]
    public void Each_of_the_six_grounds_says_why_it_is_fair_and_names_no_offence_H13(RepaymentGround ground, string letter)
    {
        var ruling = Judge(Notice with { Ground = ground }).Single(r => r.RuleId == RuleIds.H13);

        Assert.Equal((RulingResult.Allowed, $"ground {letter}"), (ruling.Result, ruling.Facts.ToString()));
        Assert.DoesNotContain("offence", ruling.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([RuleIds.H13], Refused(Notice with { Ground = ground, WhyFair = "It is fair." }));
        Assert.Equal([RuleIds.H13], Refused(Notice with { Ground = null }));
    }

    [Fact]
    public void A_notice_has_all_four_facts_H14()
    {
        Assert.Equal([RuleIds.H14], Refused(Notice with { Reasons = " " }));
        Assert.Equal([RuleIds.H14], Refused(Notice with { Sum = Money.Zero }));
        Assert.Equal([RuleIds.H14], Refused(Notice with { Payer = "" }));
        Assert.Equal([RuleIds.H14], Refused(Notice with { PayBy = PayBy.AddDays(-1) }));
        Assert.Empty(Refused(Notice with { PayBy = PayBy }));
    }

    [Fact]
    public void The_estate_is_asked_never_the_person_who_died_H11()
    {
        Assert.Equal([RuleIds.H11], Refused(Notice, hasDied: true));
        Assert.Empty(Refused(Notice with { Payer = "Ann Whitfield" }, hasDied: true));
        Assert.DoesNotContain(Judge(Notice), r => r.RuleId == RuleIds.H11);
    }

    [Fact]
    public void Nothing_is_collected_during_a_reconsideration_or_before_the_deadline_H15_H16()
    {
        Assert.Equal((RuleIds.H16, true), Handed(isLookedAtAgain: false, Decided));
        Assert.Equal((RuleIds.H16, true), Handed(isLookedAtAgain: false, PayBy));
        Assert.Equal((RuleIds.H16, false), Handed(isLookedAtAgain: false, PayBy.AddDays(1)));
        Assert.Equal((RuleIds.H15, true), Handed(isLookedAtAgain: true, PayBy.AddDays(1)));
    }

    [Fact]
    public void The_days_of_a_reconsideration_extend_the_deadline_H15()
    {
        var asked = Decided.AddDays(7);
        Assert.Equal(PayBy.AddDays(21), RepaymentRules.PayBy(PayBy, asked, asked.AddDays(21), asked.AddDays(90)));
        Assert.Equal(PayBy.AddDays(5), RepaymentRules.PayBy(PayBy, asked, null, asked.AddDays(5)));
        Assert.Equal(PayBy.AddDays(3), RepaymentRules.PayBy(PayBy, PayBy, PayBy.AddDays(3), PayBy.AddDays(9)));
        Assert.Equal(PayBy, RepaymentRules.PayBy(PayBy, PayBy.AddDays(1), null, PayBy.AddDays(9)));
    }

    [Fact]
    public void It_is_a_decision_with_a_letter_that_can_be_reconsidered_and_moves_no_money()
    {
        var given = Paid(500);

        var asked = Assert.IsType<RepaymentAsked>(
            Ask(given, Notice with { Sum = Money.FromPounds(200), Liabilities = Money.FromPounds(100) })
        );

        Assert.Equal(
            (DecisionKind.RepaymentAsked, "£200.00 to be paid back by Doreen Whitfield until 10 October 2011"),
            (asked.Decision.Kind, asked.Decision.Subject)
        );
        Assert.NotNull(asked.Decision.Letter);
        Assert.Equal(AskedAgainAbout.Repayment, RightToAnotherLook.About(asked.Decision));
        Assert.Equal(Money.FromPounds(300), given.Part.Held);
        Assert.Equal(
            RuleIds.H17,
            Assert
                .Single(
                    Assert
                        .IsType<RepaymentNotAsked>(Ask(given, Notice with { Sum = new(200_01), Liabilities = Money.FromPounds(100) }))
                        .Refusals
                )
                .RuleId
        );
        Assert.Throws<ArgumentException>(() => Ask(Given.ALiveBudget(500), Notice));
    }

    [Fact]
    public void The_same_money_is_not_requested_twice_H17()
    {
        var given = Paid(500);
        var notice = Notice with { Sum = Money.FromPounds(200), Liabilities = Money.Zero };
        Repayment[] before = [Assert.IsType<RepaymentAsked>(Ask(given, notice)).Repayment];

        Assert.Equal(Money.FromPounds(200), given.Budget.StillAsked(before));
        Assert.Equal(
            RuleIds.H17,
            Assert
                .Single(
                    Assert
                        .IsType<RepaymentNotAsked>(Ask(given, notice with { Sum = new(100_01) }, given.Budget.StillAsked(before)))
                        .Refusals
                )
                .RuleId
        );
        before =
        [
            .. before,
            Assert
                .IsType<RepaymentAsked>(Ask(given, notice with { Sum = Money.FromPounds(100) }, given.Budget.StillAsked(before)))
                .Repayment,
        ];
        Assert.IsType<Posted>(
            given.Budget.RecordReturn(
                1,
                Money.FromPounds(250),
                Decided,
                "Came back",
                Guid.NewGuid(),
                Occasions.At(Given.Now, Given.Coordinator)
            )
        );

        Assert.Equal(Money.FromPounds(50), given.Budget.StillAsked(before));
        Assert.Equal(Money.Zero, given.Budget.StillAsked([]));
    }

    [Fact]
    public void An_unpaid_sum_is_handed_over_after_the_deadline_in_a_decision_with_its_letter_H16()
    {
        var given = Paid(500);
        var asked = Assert
            .IsType<RepaymentAsked>(Ask(given, Notice with { Sum = Money.FromPounds(200), Liabilities = Money.Zero }))
            .Repayment;
        Assert.IsType<Posted>(
            given.Budget.RecordReturn(
                1,
                Money.FromPounds(50),
                Decided,
                "Came back",
                Guid.NewGuid(),
                Occasions.At(Given.Now, Given.Coordinator)
            )
        );
        var still = given.Budget.StillAsked([asked]);
        DebtHandedOn debt = new("Hull finance", "Paying in parts was offered twice");

        Assert.Equal(
            RuleIds.H16,
            Assert.IsType<DebtNotHandedOver>(asked.HandOver(debt, given.Case, [], still, Occasions.On(PayBy, Given.Approver))).Ruling.RuleId
        );
        Assert.Equal(
            RuleIds.H16,
            Assert
                .IsType<DebtNotHandedOver>(asked.HandOver(debt, given.Case, [], Money.Zero, Occasions.On(PayBy.AddDays(1), Given.Approver)))
                .Ruling.RuleId
        );
        Assert.False(asked.IsHandedOver);
        var decision = Assert
            .IsType<DebtHandedOver>(asked.HandOver(debt, given.Case, [], still, Occasions.On(PayBy.AddDays(1), Given.Approver)))
            .Decision;

        Assert.Equal(
            (DecisionKind.DebtHandedOver, "£150.00 that Doreen Whitfield was asked to pay back is collected as a debt by Hull finance"),
            (decision.Kind, decision.Subject)
        );
        Assert.NotNull(decision.Letter);
        Assert.Equal(RuleIds.H16, Assert.Single(decision.Rulings).RuleId);
        Assert.Equal(Money.FromPounds(150), asked.HandedOver);
        Assert.Throws<InvalidOperationException>(() =>
            asked.HandOver(debt, given.Case, [], still, Occasions.On(PayBy.AddDays(1), Given.Approver))
        );
    }

    [Theory]
    [InlineData(0, 0, 200, 100)]
    [InlineData(0, 50, 150, 100)]
    [InlineData(0, 250, 0, 50)]
    [InlineData(50, 0, 150, 100)]
    [InlineData(50, 200, 0, 50)]
    public void Returned_money_settles_the_oldest_notice_so_none_is_handed_over_twice_H16(long between, long after, long first, long second)
    {
        var given = Paid(500);
        var notice = Notice with { Sum = Money.FromPounds(200), Liabilities = Money.Zero };
        var one = Assert.IsType<RepaymentAsked>(Ask(given, notice)).Repayment;
        Return(given, between);
        var two = Assert
            .IsType<RepaymentAsked>(Ask(given, notice with { Sum = Money.FromPounds(100) }, given.Budget.StillAsked([one])))
            .Repayment;
        Return(given, after);

        Assert.Equal([(one, Money.FromPounds(first)), (two, Money.FromPounds(second))], given.Budget.LeftOfEach([one, two]));
    }

    [Property(Arbitrary = [typeof(Steps)], MaxTest = 200, EndSize = 20)]
    public bool Any_sequence_of_notices_and_returns_requests_exactly_what_is_missing(Step[] steps)
    {
        var given = Paid(500);
        List<Repayment> notices = [];
        var owed = 0L;
        foreach (var (isNotice, pounds) in steps)
        {
            var sum = Money.FromPounds(pounds);
            if (
                isNotice
                && Ask(given, Notice with { Sum = sum, Liabilities = Money.Zero }, given.Budget.StillAsked(notices))
                    is RepaymentAsked { Repayment: var asked }
            )
                (notices, owed) = ([.. notices, asked], owed + sum.Pence);
            else if (
                !isNotice
                && given.Budget.RecordReturn(1, sum, Decided, "Came back", Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator))
                    is Posted
            )
                owed = long.Max(0, owed - sum.Pence);
        }

        var left = given.Budget.LeftOfEach(notices);
        return left.Sum(each => each.Left.Pence) == owed && left.All(each => each.Left >= Money.Zero && each.Left <= each.Notice.Sum);
    }

    [Fact]
    public void A_debt_handed_over_is_recalled_and_can_be_handed_over_again_H15()
    {
        var given = Paid(500);
        var asked = Assert
            .IsType<RepaymentAsked>(Ask(given, Notice with { Sum = Money.FromPounds(200), Liabilities = Money.Zero }))
            .Repayment;
        DebtHandedOn debt = new("Hull finance", "Paying in parts was offered twice");
        Assert.Throws<InvalidOperationException>(() =>
            asked.CallBack("It is looked at again, so it waits", given.Case, Occasions.On(PayBy, Given.Approver))
        );
        Assert.IsType<DebtHandedOver>(
            asked.HandOver(debt, given.Case, [], Money.FromPounds(200), Occasions.On(PayBy.AddDays(1), Given.Approver))
        );

        Assert.Throws<ArgumentException>(() => asked.CallBack(" ", given.Case, Occasions.On(PayBy.AddDays(2), Given.Approver)));
        var decision = asked.CallBack("It is looked at again, so it waits", given.Case, Occasions.On(PayBy.AddDays(2), Given.Approver));

        Assert.Equal(
            (
                DecisionKind.DebtCalledBack,
                "£200.00 that Doreen Whitfield was asked to pay back is no longer collected as a debt by Hull finance"
            ),
            (decision.Kind, decision.Subject)
        );
        Assert.Null(decision.Letter);
        Assert.Equal(RuleIds.H15, Assert.Single(decision.Rulings).RuleId);
        Assert.Equal((false, "", Money.Zero), (asked.IsHandedOver, asked.HandedTo, asked.HandedOver));
        Assert.IsType<DebtHandedOver>(
            asked.HandOver(debt, given.Case, [], Money.FromPounds(200), Occasions.On(PayBy.AddDays(3), Given.Approver))
        );
    }

    [Fact]
    public void Steps_tried_about_a_possible_offence_are_for_approvers_only_H07()
    {
        var given = Paid(500);
        var asked = Assert
            .IsType<RepaymentAsked>(
                Ask(given, Notice with { Ground = RepaymentGround.PossibleOffence, Sum = Money.FromPounds(200), Liabilities = Money.Zero })
            )
            .Repayment;

        var decision = Assert
            .IsType<DebtHandedOver>(
                asked.HandOver(
                    new("Hull finance", "The police were told of the theft"),
                    given.Case,
                    [],
                    Money.FromPounds(200),
                    Occasions.On(PayBy.AddDays(1), Given.Approver)
                )
            )
            .Decision;

        Assert.DoesNotMatch(
            "police|theft|offence",
            decision.Reasons
                + decision.Subject
                + string.Concat(decision.Rulings.Where(r => r.RuleId != Decision.KeptBackRule).Select(r => r.Words + r.Facts))
        );
        Assert.Equal("The police were told of the theft", decision.Rulings.Single(r => r.RuleId == RuleIds.H07).Words);
    }

    [Fact]
    public void Nothing_is_handed_over_during_a_reconsideration_which_extends_the_deadline_H15()
    {
        var given = Paid(500);
        var outcome = Assert.IsType<RepaymentAsked>(Ask(given, Notice with { Sum = Money.FromPounds(200), Liabilities = Money.Zero }));
        var (asked, askedOn) = (outcome.Repayment, PayBy.AddDays(-1));
        var look = Reconsideration.Ask(
            outcome.Decision,
            new(AsksAs.Person, "Doreen Whitfield", CameBy.Phone, askedOn, "It went on wages"),
            RightToAnotherLook.Judge(outcome.Decision, true, askedOn, null),
            Occasions.On(askedOn, Given.Coordinator)
        );

        Assert.Equal(RuleIds.H15, asked.MayBeHandedOver([look], Money.FromPounds(200), PayBy.AddDays(40)).RuleId);
        Assert.IsType<LookedAtAgain>(
            look.Close(
                new(LookState.Stands, "The wages were paid from other money", ""),
                Occasions.On(askedOn.AddDays(10), new(77, "Ruth Ogden", PhbPortal.Domain.People.Role.Approver))
            )
        );

        Assert.Equal(PayBy.AddDays(10), asked.PayByWith([look], PayBy.AddDays(40)));
        Assert.True(asked.MayBeHandedOver([look], Money.FromPounds(200), PayBy.AddDays(10)).IsRefused);
        Assert.False(asked.MayBeHandedOver([look], Money.FromPounds(200), PayBy.AddDays(11)).IsRefused);
    }

    [Fact]
    public void Only_approvers_read_of_a_possible_offence_H07()
    {
        var asked = Assert
            .IsType<RepaymentAsked>(
                Ask(
                    Paid(500),
                    Notice with
                    {
                        Ground = RepaymentGround.PossibleOffence,
                        WhyFair = "It was stolen over weeks",
                        Reasons = "She has stolen it",
                        Sum = Money.FromPounds(200),
                        Liabilities = Money.Zero,
                    }
                )
            )
            .Decision;

        Assert.DoesNotMatch(
            "stolen|offence|\\(e\\)",
            asked.Reasons
                + asked.Subject
                + string.Concat(asked.Rulings.Where(r => r.RuleId != Decision.KeptBackRule).Select(r => r.Words + r.Facts))
        );
        Assert.Equal(
            ("She has stolen it", "ground (e); why it is fair It was stolen over weeks"),
            asked.Rulings.Where(r => r.RuleId == RuleIds.H07).Select(r => (r.Words, r.Facts)).Single()
        );
    }

    [Fact]
    public void Queried_money_counts_as_held_but_money_owed_to_the_holder_does_not()
    {
        var given = Paid(500);
        Assert.IsType<Posted>(
            given.Budget.Query(1, Money.FromPounds(40), Decided, "Cash", Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator))
        );

        Assert.Equal(Money.FromPounds(300), given.Budget.WithHolders);
    }

    private static Given Paid(long pounds)
    {
        var given = Given.ALiveBudget(pounds, HoldingModel.DirectPayment);
        Assert.IsType<Posted>(
            given.Budget.PayInstalment(
                1,
                Money.FromPounds(300),
                new(2011, 9, 1),
                Guid.NewGuid(),
                Occasions.At(Given.Now, Given.Coordinator)
            )
        );
        return given;
    }

    private static void Return(Given given, long pounds)
    {
        if (pounds > 0)
            Assert.IsType<Posted>(
                given.Budget.RecordReturn(
                    1,
                    Money.FromPounds(pounds),
                    Decided,
                    "Came back",
                    Guid.NewGuid(),
                    Occasions.At(Given.Now, Given.Coordinator)
                )
            );
    }

    private static RepaymentOutcome Ask(Given given, RepaymentNotice notice, Money asked = default) =>
        given.Budget.AskBack(notice, given.Case, Occasions.Judged(Decided, Given.Approver), asked);

    private static List<Ruling> Judge(RepaymentNotice notice, bool hasDied = false) =>
        [.. RepaymentRules.Judge(notice, Held, 28, hasDied ? "Doreen Whitfield" : null, Decided)];

    private static IEnumerable<string> Refused(RepaymentNotice notice, bool hasDied = false) =>
        Judge(notice, hasDied).Where(r => r.IsRefused).Select(r => r.RuleId);

    private static (string Rule, bool IsRefused) Handed(bool isLookedAtAgain, DateOnly today) =>
        RepaymentRules.HandOver(PayBy, isLookedAtAgain, today) is var ruling ? (ruling.RuleId, ruling.IsRefused) : default;

    public sealed record Step(bool IsNotice, int Pounds);

    private static class Steps
    {
        public static Arbitrary<Step> Any() =>
            (from isNotice in Gen.Elements(true, false) from pounds in Gen.Choose(1, 120) select new Step(isNotice, pounds)).ToArbitrary();
    }
}
