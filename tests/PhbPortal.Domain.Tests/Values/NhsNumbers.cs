using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Values;

public sealed class NhsNumbers
{
    [Theory]
    [InlineData("9991052267")]
    [InlineData("999 105 2267")]
    [InlineData(" 999-105-2267 ")]
    [InlineData("999\u2013105\u20132267")]
    [InlineData("999\u2009105\u202F2267\u00A0")]
    [InlineData("999\u200B105\uFEFF2267")]
    [InlineData("999\t105\n2267")]
    [InlineData("999\u2212105\u20142267")]
    public void Spaces_and_hyphens_are_accepted(string typed)
    {
        Assert.True(NhsNumber.TryParse(typed, out var number));
        Assert.Equal("9991052267", number.Digits);
        Assert.Equal("999\u00a0105\u00a02267", number.ToString());
    }

    [Theory]
    [InlineData("9991052268")]
    [InlineData("999105226")]
    [InlineData("99910522677")]
    [InlineData("999105226a")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("٩٩٩١٠٥٢٢٦٧")]
    public void A_wrong_check_digit_or_length_is_refused(string? typed) => Assert.False(NhsNumber.TryParse(typed, out _));

    [Theory]
    [InlineData("0000000000")]
    [InlineData("999 999 9999")]
    [InlineData("1111111111")]
    public void One_digit_ten_times_is_refused_when_typed_and_read_when_stored(string typed)
    {
        Assert.False(NhsNumber.TryParse(typed, out _));
        var stored = typed.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(stored, NhsNumber.Parse(stored).Digits);
    }

    [Fact]
    public void The_example_is_a_number() => Assert.True(NhsNumber.TryParse(NhsNumber.Example, out _));

    [Fact]
    public void Every_single_wrong_digit_is_detected()
    {
        const string right = "9991052267";
        for (var place = 0; place < 10; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (right[place] != digit)
                    Assert.False(NhsNumber.TryParse(right[..place] + digit + right[(place + 1)..], out _));
            }
        }
    }

    [Theory]
    [InlineData("QQ 12 34 56 C", true)]
    [InlineData("qq123456c", true)]
    [InlineData("9991052267", false)]
    public void A_National_Insurance_number_is_recognised(string typed, bool isOne) =>
        Assert.Equal(isOne, NhsNumber.LooksLikeNationalInsurance(typed));
}
