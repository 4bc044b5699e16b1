using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

/// <summary>
/// After any sequence of movements every part still adds up to zero, no account changes sign, and no essential support is unpaid.
/// </summary>
[Proves(RuleIds.C10)]
public sealed class AnySequenceOfPostings
{
    public enum Move
    {
        SpendNeeded,
        SpendNotNeeded,
        Instalment,
        Query,
        AcceptQuery,
        GiveBackQuery,
        Return,
        Offset,
        Uplift,
        Reduce,
        Reverse,
        Reimburse,
    }

    public sealed record Step(Move Move, int Pence, int Which);

    [Property(Arbitrary = [typeof(Steps)], MaxTest = 400, EndSize = 60)]
    public void A_notional_budget_stays_balanced_and_care_continues(Step[] steps) =>
        Play(Given.ALiveBudget(500, HoldingModel.Notional), steps);

    [Property(Arbitrary = [typeof(Steps)], MaxTest = 400, EndSize = 60)]
    public void A_third_party_budget_stays_balanced_and_care_continues(Step[] steps) =>
        Play(Given.ALiveBudget(500, HoldingModel.ThirdParty), steps);

    [Property(Arbitrary = [typeof(Steps)], MaxTest = 400, EndSize = 60)]
    public void A_direct_payment_stays_balanced_and_care_continues(Step[] steps) =>
        Play(Given.ALiveBudget(500, HoldingModel.DirectPayment), steps);

    private static void Play(Given given, Step[] steps)
    {
        foreach (var (move, pence, which) in steps)
        {
            var before = given.Part.ContinuityDrawn;
            Do(given, move, new Money(pence), which);
            given.MustAddUp();
            var isDrawnFurther = given.Part.ContinuityDrawn > before;
            Assert.True(!isDrawnFurther || given.Budget.Postings[^1].Safeguard is { IsOpen: true });
            Assert.Equal(BudgetState.Live, given.Budget.State);
        }
    }

    private static void Do(Given given, Move move, Money amount, int which)
    {
        var (budget, id) = (given.Budget, Guid.NewGuid());
        switch (move)
        {
            case Move.SpendNeeded:
                Assert.True(
                    given.Spend(given.Needed, amount, new(new Money(which), Money.Zero)) is SpendRecorded or SpendRecordedWithSafeguard
                );
                break;
            case Move.SpendNotNeeded:
                var outcome = given.Spend(given.NotNeeded, amount);
                Assert.True(outcome is SpendRecorded or SpendWaits);
                if (outcome is SpendWaits { Bill: var bill } && which % 2 == 0)
                    budget.DecideBill(
                        bill,
                        given.NotNeeded,
                        new(which % 4 == 0, "Reasons", id),
                        given.Case,
                        new(Given.Approver, Given.Today, Given.Now)
                    );
                break;
            case Move.Instalment:
                budget.PayInstalment(1, amount, Given.Today, id, Occasions.At(Given.Now, Given.Coordinator));
                break;
            case Move.Query:
                budget.Query(1, amount, Given.Today, "Cash", id, Occasions.At(Given.Now, Given.Coordinator));
                break;
            case Move.AcceptQuery:
                budget.SettleQuery(1, amount, true, "Receipt seen", id, new(Given.Coordinator, Given.Today, Given.Now));
                break;
            case Move.GiveBackQuery:
                budget.SettleQuery(1, amount, false, "Paid back", id, new(Given.Coordinator, Given.Today, Given.Now));
                break;
            case Move.Return:
                budget.RecordReturn(1, amount, Given.Today, "Not needed", id, Occasions.At(Given.Now, Given.Coordinator));
                break;
            case Move.Offset:
                budget.Offset(1, amount, "Surplus", id, new(Given.Coordinator, Given.Today, Given.Now));
                break;
            case Move.Uplift:
                budget.Uplift(1, amount, "Need rose", id, new(Given.Coordinator, Given.Today, Given.Now));
                break;
            case Move.Reduce:
                budget.Reduce(1, amount, "Need fell", id, given.Case, new(Given.Coordinator, Given.Today, Given.Now));
                break;
            case Move.Reimburse:
                budget.Reimburse(1, amount, Given.Today, id, Occasions.At(Given.Now, Given.Coordinator));
                break;
            case Move.Reverse:
                var original = budget.Postings[which % budget.Postings.Count];
                var reversed = budget.Postings.Any(p => p.ReversesNumber == original.Number);
                budget.Reverse(original, reversed, "Mistake", id, new(Given.Coordinator, Given.Today, Given.Now));
                break;
            default:
                throw new InvalidOperationException("Not a move.");
        }
    }

    private static class Steps
    {
        public static Arbitrary<Step> Any() =>
            (
                from move in Gen.Elements(Enum.GetValues<Move>())
                from pence in Gen.Choose(1, 40_000)
                from which in Gen.Choose(0, 1000)
                select new Step(move, pence, which)
            ).ToArbitrary();
    }
}
