using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Rules;

public class ValuesInForceOnADay
{
    private static readonly EffectiveDated<int> Dated = new([new(new(2012, 1, 1), 20), new(new(2010, 1, 1), 10)]);

    [Fact]
    public void Before_the_first_value_nothing_is_in_force()
    {
        Assert.False(Dated.TryOn(new(2009, 12, 31), out _));
        Assert.Throws<NotInForceException>(() => Dated.On(new(2009, 12, 31)));
    }

    [Fact]
    public void A_value_applies_from_its_first_day_until_the_day_before_the_next()
    {
        Assert.Equal(10, Dated.On(new(2010, 1, 1)).Value);
        Assert.Equal(10, Dated.On(new(2011, 12, 31)).Value);
        Assert.Equal(20, Dated.On(new(2012, 1, 1)).Value);
        Assert.Equal(new DateOnly(2011, 12, 31), Dated.LastDayOf(new(2010, 5, 1)));
        Assert.Null(Dated.LastDayOf(new(2012, 1, 1)));
        Assert.Null(Dated.LastDayOf(new(2009, 1, 1)));
    }

    [Fact]
    public void Two_values_cannot_start_on_one_day() =>
        Assert.Throws<ArgumentException>(() => new EffectiveDated<int>([new(new(2010, 1, 1), 1), new(new(2010, 1, 1), 2)]));
}
