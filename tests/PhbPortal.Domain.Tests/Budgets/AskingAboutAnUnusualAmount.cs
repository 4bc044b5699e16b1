using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

public sealed class AskingAboutAnUnusualAmount
{
    [Theory]
    [InlineData(100_00, false)]
    [InlineData(300_00, false)]
    [InlineData(300_01, true)]
    public void More_than_three_times_the_planned_amount_is_queried(long pence, bool isUnusual)
    {
        var given = Given.ALiveBudget(100);
        Spend spend = new(Guid.NewGuid(), given.Needed, new(pence), Given.Today, "A night");

        Assert.Equal(isUnusual, spend.IsUnusual(Money.FromPounds(10_000)));
    }

    [Fact]
    public void More_than_half_of_the_money_is_queried_unless_planned()
    {
        var given = Given.ALiveBudget(100);
        Spend asPlanned = new(Guid.NewGuid(), given.Needed, Money.FromPounds(100), Given.Today, "The chair");

        Assert.False(asPlanned.IsUnusual(Money.FromPounds(150)));
        Assert.True((asPlanned with { Amount = Money.FromPounds(110) }).IsUnusual(Money.FromPounds(150)));
        Assert.False((asPlanned with { Amount = Money.FromPounds(110) }).IsUnusual(Money.FromPounds(220)));
    }
}
