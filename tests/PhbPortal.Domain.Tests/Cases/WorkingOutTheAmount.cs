using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Cases;

[Proves(RuleIds.C08, RuleIds.C09)]
public sealed class WorkingOutTheAmount
{
    [Fact]
    public void Each_step_is_shown_and_rounded_to_the_penny_C08()
    {
        var amount = Given
            .APlan()
            .Case.WorkOutAmount(
                new(BudgetMethod.PointsTable, Given.Year, [new("Points", 42, Money.FromPounds(510), "Local table 2011")], 12, 4),
                Occasions.On(Given.Today, Given.Coordinator)
            );

        Assert.Equal(
            (Money.FromPounds(21_420), Money.FromPounds(2_570.40m), Money.FromPounds(1_845.42m), Money.FromPounds(25_835.82m)),
            (amount.LinesTotal, amount.OnCosts, amount.Contingency, amount.Total)
        );
    }

    [Fact]
    public void The_latest_amount_is_the_one_shared()
    {
        var given = Given.APlan();
        given.Case.WorkOutAmount(
            new(BudgetMethod.OneOffSum, Given.Year, [new("Bike", 1, Money.FromPounds(450), "Shop")], 0, 0),
            Occasions.On(Given.Today, Given.Coordinator)
        );

        given.Case.TellAmount(Given.Today, "By post", Given.Coordinator);

        Assert.Equal(Money.FromPounds(450), given.Case.LatestAmount!.Total);
        Assert.Equal(Given.Today, given.Case.LatestAmount.ToldOn);
    }
}
