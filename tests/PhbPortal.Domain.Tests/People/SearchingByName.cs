using PhbPortal.Domain.People;

namespace PhbPortal.Domain.Tests.People;

public sealed class SearchingByName
{
    [Theory]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("Zoë-Renée", "ZOERENEE")]
    [InlineData("de la Cruz ", "DELACRUZ")]
    [InlineData("😀", "")]
    public void A_name_is_searched_without_accents_or_signs(string name, string searched) => Assert.Equal(searched, SearchName.Of(name));

    [Theory]
    [InlineData("OAK", "OAKES", true)]
    [InlineData("OAK", "OAK", true)]
    [InlineData("OAK", "OAL", false)]
    [InlineData("ZZ", "ZZZ", true)]
    [InlineData("Z", "AZ", false)]
    public void The_range_contains_names_starting_with_the_part(string part, string name, bool inRange) =>
        Assert.Equal(inRange, string.CompareOrdinal(name, part) >= 0 && string.CompareOrdinal(name, SearchName.LastFrom(part)) <= 0);
}
