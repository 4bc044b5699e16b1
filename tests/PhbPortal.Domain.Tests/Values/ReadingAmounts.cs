using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Values;

public sealed class ReadingAmounts
{
    [Theory]
    [InlineData("45", 4500)]
    [InlineData("45.5", 4550)]
    [InlineData(" £45.50 ", 4550)]
    [InlineData("£1,234.56", 123456)]
    [InlineData("1,234,567", 123456700)]
    [InlineData("0", 0)]
    [InlineData("10000000.00", 1_000_000_000)]
    public void Amounts_as_people_write_them_are_read(string typed, long pence)
    {
        Assert.True(Money.TryParse(typed, out var amount));
        Assert.Equal(pence, amount.Pence);
    }

    [Theory]
    [InlineData("1,2")]
    [InlineData("£45.505")]
    [InlineData("-3")]
    [InlineData("1e9")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12.")]
    [InlineData("1,23,456")]
    [InlineData("£")]
    [InlineData("four")]
    [InlineData("٣")]
    [InlineData("10000000.01")]
    [InlineData("99999999999999999999999")]
    public void Ambiguous_amounts_are_refused(string? typed) => Assert.False(Money.TryParse(typed, out _));

    [Property(Arbitrary = [typeof(Amounts)])]
    public bool A_displayed_amount_is_read_back(Money amount) =>
        Money.TryParse(amount.ToString(), out var shown)
        && shown == amount
        && Money.TryParse(amount.ToField(), out var field)
        && field == amount;

    [Fact]
    public void Half_a_penny_rounds_away_from_zero() => Assert.Equal(3, new Money(5).Times(0.5m).Pence);

    private static class Amounts
    {
        public static Arbitrary<Money> Any() => Gen.Choose(0, 1_000_000_000).Select(pence => new Money(pence)).ToArbitrary();
    }
}
