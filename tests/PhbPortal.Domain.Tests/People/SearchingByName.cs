using FsCheck.Xunit;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Tests.Values;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.People;

public sealed class SearchingByName
{
    [Theory]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("Zoë-Renée", "ZOERENEE")]
    [InlineData("de la Cruz ", "DELACRUZ")]
    [InlineData("😀", "")]
    [InlineData("Łukasz", "LUKASZ")]
    [InlineData("Øyvind Đorđe", "OYVINDDORDE")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("STRAẞE", "STRASSE")]
    [InlineData("Æbelø Œuf", "AEBELOOEUF")]
    [InlineData("Þórður Guðrún", "THORDURGUDRUN")]
    [InlineData("Işıl İnan", "ISILINAN")]
    [InlineData("O’Brien D`Arcy", "OBRIENDARCY")]
    [InlineData("Do\u200Breen\u00A0Whit\uFFFEfield", "DOREENWHITFIELD")]
    [InlineData("Ａｎｎａ", "ANNA")]
    [InlineData("王", "00738B")]
    public void A_name_is_searched_without_accents_or_signs(string name, string searched) => Assert.Equal(searched, SearchName.Of(name));

    [Theory]
    [InlineData("张 伟", "张伟")]
    [InlineData("Ольга", "ольга")]
    [InlineData("ΓΙΩΡΓΟΣ", "Γιώργος")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("علی\u200Cرضا", "علي رضا")]
    [InlineData("김 민준", "김민준")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Ngo\u0302 Đình", "Ngo Dinh")]
    public void Names_of_every_script_are_compared(string one, string other)
    {
        Assert.True(SearchName.AreSame(one, other));
        Assert.Equal(SearchName.Of(one), SearchName.Of(other));
    }

    [Theory]
    [InlineData("明 王", "李 娜")]
    [InlineData("राम", "रमा")]
    [InlineData("ทิพย์", "ทพย")]
    [InlineData("", "")]
    [InlineData("😀", "😀")]
    [InlineData("- .", "’")]
    public void Names_without_a_common_letter_are_not_the_same(string one, string other) => Assert.False(SearchName.AreSame(one, other));

    [Theory]
    [InlineData("Mr Oakes", "OAKES")]
    [InlineData("Rev. Dr. Jones", "JONES")]
    [InlineData("Mrs", "MRS")]
    [InlineData("Anna-Maria Smith", "ANNA MARIA SMITH")]
    [InlineData("Jack Lord", "JACK LORD")]
    public void A_title_at_the_start_is_left_out(string typed, string words) =>
        Assert.Equal(words, string.Join(' ', SearchName.WithoutTitle(SearchName.WordsOf(typed))));

    [Fact]
    public void A_key_is_cut_after_a_whole_letter_and_its_start_is_found()
    {
        var key = SearchName.Of(new string('王', 100));

        Assert.Equal(198, key.Length);
        Assert.StartsWith(SearchName.Of("王王"), key, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(ReadingTypedText.Texts)])]
    public bool Every_key_has_only_capitals_and_digits_and_lies_in_the_range_of_its_start(string name)
    {
        var key = SearchName.Of(name);
        var start = string.Concat(SearchName.LettersOf(key).Take(2));
        return key.Length <= TextLength.Line
            && key.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))
            && string.Concat(SearchName.LettersOf(key)) == key
            && string.CompareOrdinal(key, start) >= 0
            && string.CompareOrdinal(key, SearchName.LastFrom(start)) <= 0;
    }

    [Theory]
    [InlineData("OAK", "OAKES", true)]
    [InlineData("OAK", "OAK", true)]
    [InlineData("OAK", "OAL", false)]
    [InlineData("ZZ", "ZZZ", true)]
    [InlineData("Z", "AZ", false)]
    public void The_range_contains_names_starting_with_the_part(string part, string name, bool inRange) =>
        Assert.Equal(inRange, string.CompareOrdinal(name, part) >= 0 && string.CompareOrdinal(name, SearchName.LastFrom(part)) <= 0);
}
