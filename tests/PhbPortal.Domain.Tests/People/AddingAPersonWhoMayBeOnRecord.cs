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

    [Theory]
    [InlineData("李", "娜", "明", "王", false)]
    [InlineData("明", "王", "王", "明", true)]
    [InlineData("Łukasz", "Nowak", "Lukas", "Kowalski", true)]
    [InlineData("😀", "", "👍", "", false)]
    [InlineData("Cher", "", "Cher", "", true)]
    [InlineData("", "Cher", "Cher", "", true)]
    public void Names_of_every_script_are_compared_and_an_empty_one_is_like_none(
        string given,
        string family,
        string otherGiven,
        string otherFamily,
        bool matches
    ) =>
        Assert.Equal(
            matches,
            CloseMatch.Between(Adding(given, family, Birthday, null), null, Birthday, SearchName.Of(otherGiven), SearchName.Of(otherFamily))
        );

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
