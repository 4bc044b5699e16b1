using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.People;

public sealed class AddingAPersonWhoMayBeOnRecord
{
    private static readonly DateOnly Birthday = new(1950, 3, 12);
    private static readonly NhsNumber Number = NhsNumber.Parse("9990001014");

    [Theory]
    [InlineData("Doreen", "Whitfield", true)]
    [InlineData("Dorean", "Whitfeild", true)]
    [InlineData("Dot", "Whitfield", true)]
    [InlineData("Whitfield", "Doreen", true)]
    [InlineData("Doreen", "Smith", true)]
    [InlineData("Raymond", "Oakes", false)]
    public void A_name_that_is_nearly_the_same_matches_on_the_same_birth_date(string given, string family, bool matches) =>
        Assert.Equal(matches, CloseMatch.Between(Adding(given, family, Birthday, null), null, Birthday, "DOREEN", "WHITFIELD"));

    [Fact]
    public void The_same_name_with_another_birth_date_is_another_person() =>
        Assert.False(CloseMatch.Between(Adding("Doreen", "Whitfield", Birthday, null), null, Birthday.AddDays(1), "DOREEN", "WHITFIELD"));

    [Fact]
    public void The_same_NHS_number_matches_whatever_else_differs() =>
        Assert.True(CloseMatch.Between(Adding("Raymond", "Oakes", Birthday, Number), Number, Birthday.AddYears(9), "DOREEN", "WHITFIELD"));

    [Fact]
    public void Two_unknown_NHS_numbers_are_not_the_same_number() =>
        Assert.False(CloseMatch.Between(Adding("Raymond", "Oakes", Birthday, null), null, Birthday, "DOREEN", "WHITFIELD"));

    private static PersonDetails Adding(string given, string family, DateOnly bornOn, NhsNumber? number) =>
        new(given, family, bornOn, number, "", "", "", "", AccessibleFormat.Standard, "", "");
}
