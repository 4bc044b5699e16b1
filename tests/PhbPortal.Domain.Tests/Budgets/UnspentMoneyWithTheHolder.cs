using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Budgets;

[Proves(RuleIds.F15)]
public sealed class UnspentMoneyWithTheHolder
{
    private static readonly PolicyFigure EightWeeks = new(
        PolicyKeys.SurplusTalk,
        8,
        PolicyUnit.Weeks,
        new(2009, 1, 1),
        "A citation",
        false
    );

    // £3,660.00 over 366 days is £70.00 a week, and eight weeks are £560.00.
    [Theory]
    [InlineData(560_00, 0, false)]
    [InlineData(560_01, 0, true)]
    // £3,560.00 of support, with £100.00 set aside or as on-costs, makes eight weeks £544.69.
    [InlineData(644_69, 100_00, false)]
    [InlineData(644_70, 100_00, true)]
    [InlineData(544_69, 0, false, 100_00)]
    [InlineData(544_70, 0, true, 100_00)]
    public void Above_the_limit_without_money_set_aside_it_is_discussed(long held, long setAside, bool isTalkedAbout, long onCosts = 0)
    {
        var given = Given.ALiveBudget(3_660, HoldingModel.DirectPayment, new(onCosts));
        given.Budget.PayInstalment(1, new(held), Given.Today, Guid.NewGuid(), Occasions.At(Given.Now, Given.Coordinator));

        var ruling = Surplus.Judge(given.Part, given.Budget.Period, new(setAside), EightWeeks, Given.Today);

        Assert.Equal(isTalkedAbout, ruling is { RuleId: RuleIds.F15, Result: RulingResult.Warned });
        Assert.Equal(new Money(held), given.Part.Held);
    }

    [Fact]
    public void Money_that_the_NHS_holds_does_not_build_up()
    {
        var given = Given.ALiveBudget(3_660);

        Assert.Null(Surplus.Judge(given.Part, given.Budget.Period, Money.Zero, EightWeeks, Given.Today));
    }
}
