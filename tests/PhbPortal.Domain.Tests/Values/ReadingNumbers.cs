using FsCheck.Xunit;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Values;

public sealed class ReadingNumbers
{
    [Theory]
    [InlineData("2", "2")]
    [InlineData(" 1.5 ", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1,000", "1000")]
    [InlineData("1 000", "1000")]
    [InlineData("1\u202F000.125", "1000.125")]
    [InlineData("\u00A012\u200B", "12")]
    [InlineData("007", "7")]
    [InlineData("0.125", "0.125")]
    public void Numbers_as_people_write_them_are_read(string typed, string number)
    {
        Assert.True(TypedNumber.TryRead(typed, out var read));
        Assert.Equal(number, FormattableString.Invariant($"{read:0.###}"));
    }

    [Theory]
    [InlineData("", NumberFault.NoNumber)]
    [InlineData(".", NumberFault.NoNumber)]
    [InlineData("2.", NumberFault.NoNumber)]
    [InlineData("-2", NumberFault.NoNumber)]
    [InlineData("1e3", NumberFault.NoNumber)]
    [InlineData("1,5", NumberFault.NoNumber)]
    [InlineData("1,23,456", NumberFault.NoNumber)]
    [InlineData("1,000 000", NumberFault.NoNumber)]
    [InlineData("1.2.3", NumberFault.NoNumber)]
    [InlineData("two", NumberFault.NoNumber)]
    [InlineData("٣", NumberFault.NoNumber)]
    [InlineData("1.2345", NumberFault.TooManyDecimals)]
    [InlineData("9999999999999999", NumberFault.TooLarge)]
    public void What_is_no_number_says_why(string typed, NumberFault fault) => Assert.Equal(fault, TypedNumber.Read(typed, out _));

    [Theory]
    [InlineData("£45.505", NumberFault.TooManyDecimals)]
    [InlineData("10000000.01", NumberFault.TooLarge)]
    [InlineData("£", NumberFault.NoNumber)]
    [InlineData("££1", NumberFault.NoNumber)]
    public void What_is_no_amount_says_why(string typed, NumberFault fault) => Assert.Equal(fault, Money.Read(typed, out _));

    [Theory]
    [InlineData("28", true)]
    [InlineData("1,000", true)]
    [InlineData("2.5", false)]
    [InlineData("9999999999", false)]
    public void A_count_is_whole(string typed, bool isWhole) => Assert.Equal(isWhole, TypedNumber.TryReadWhole(typed, out _));

    [Property(Arbitrary = [typeof(ReadingTypedText.Texts)])]
    public bool Any_text_is_read_or_refused(string typed) =>
        (TypedNumber.Read(typed, out var number) is not null || number >= 0)
        && (Money.Read(typed, out var amount) is not null || !amount.IsNegative);
}
