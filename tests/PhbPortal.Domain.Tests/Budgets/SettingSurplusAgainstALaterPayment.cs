using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(RuleIds.C04)]
public sealed class SettingSurplusAgainstALaterPayment
{
    [Fact]
    public void It_is_never_more_than_the_sum_due_for_one_payment_C04()
    {
        var given = Given.ALiveBudget(1_000, HoldingModel.DirectPayment);
        given.Budget.PayInstalment(1, Money.FromPounds(500), Given.Today, Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator));

        var refused = Assert.IsType<NotPosted>(Offset(given, new(100_01)));

        Assert.Contains("£100.00", refused.Words, StringComparison.Ordinal);
        Assert.IsType<Posted>(Offset(given, Money.FromPounds(100)));
        given.MustAddUp();
    }

    private static LedgerOutcome Offset(Given given, Money amount) =>
        given.Budget.Offset(1, amount, "It built up.", Guid.NewGuid(), new(Given.Coordinator, Given.Today, Given.Now));
}
