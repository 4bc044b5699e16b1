using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Values;

public sealed class ReadingTypedText
{
    [Theory]
    [InlineData("Anna\u00A0Maria", "Anna Maria")]
    [InlineData("Anna\u2009Maria", "Anna Maria")]
    [InlineData("Anna\u202FMaria\u3000", "Anna Maria ")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\r\nb\rc\u2028d\u0085e\vf", "a\nb\nc\nd\ne\nf")]
    [InlineData("Do\u200Breen", "Doreen")]
    [InlineData("\uFEFFDoreen\u2060", "Doreen")]
    [InlineData("Whit\u00ADfield", "Whitfield")]
    [InlineData("\u202EWhitfield\u202C", "Whitfield")]
    [InlineData("Do\u0000\u0007\u009Freen", "Doreen")]
    [InlineData("Do\uFFFEreen\uFFFF\uFDD0", "Doreen")]
    [InlineData("\U0001FFFEDoreen\U0010FFFF", "Doreen")]
    [InlineData("Do\uFFFDreen", "Do\uFFFDreen")]
    [InlineData("\u3164\u115F", "")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData(null, "")]
    public void What_cannot_be_seen_goes_and_every_space_is_a_space(string? typed, string read) => Assert.Equal(read, PlainText.Of(typed));

    /// <summary>An attribute cannot hold half a character.</summary>
    [Fact]
    public void Half_a_character_goes()
    {
        Assert.Equal("ab", PlainText.Of("a" + '\uD800' + "b" + '\uDC00'));
        Assert.Equal("a😀", PlainText.Of("a😀" + '\uD83D'));
    }

    /// <summary>"Alireza" in Persian and "Sri" in Sinhala have joiners, and a nurse is a woman joined to a sign of medicine.</summary>
    [Theory]
    [InlineData("علی\u200Cرضا")]
    [InlineData("ශ්\u200Dරී")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D⚕️")]
    [InlineData("👩🏽\u200D⚕️")]
    public void Joiners_stay_where_the_script_needs_them(string typed) => Assert.Equal(typed, PlainText.Of(typed));

    [Theory]
    [InlineData("Do\u200Dreen", "Doreen")]
    [InlineData("علی\u200C", "علی")]
    [InlineData("\u200C\u200D", "")]
    [InlineData("a\u200Dب", "aب")]
    public void Joiners_go_everywhere_else(string typed, string read) => Assert.Equal(read, PlainText.Of(typed));

    [Theory]
    [InlineData(" Anna\u00A0 \t Maria\n", "Anna Maria")]
    [InlineData("\u200B \u00A0", "")]
    public void Text_of_one_line_has_single_spaces(string typed, string read) => Assert.Equal(read, PlainText.OneLine(typed));

    [Theory]
    [InlineData("\u200B\u202E", false)]
    [InlineData("- ’ .", false)]
    [InlineData("\u3164", false)]
    [InlineData("\u0301", false)]
    [InlineData("😀", false)]
    [InlineData("王", true)]
    [InlineData("Ø", true)]
    [InlineData("\U00020BB7", true)]
    public void A_letter_is_something_that_can_be_seen(string typed, bool has) => Assert.Equal(has, PlainText.HasLetter(typed));

    [Fact]
    public void Text_is_never_cut_through_a_character()
    {
        Assert.Equal("ab", PlainText.Cut("ab😀", 3));
        Assert.Equal("ab😀", PlainText.Cut("ab😀c", 4));
        Assert.Equal("abc", PlainText.Cut("abc", 3));
        Assert.Equal("", PlainText.Cut("😀", 1));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 2_000)]
    public bool Whatever_was_typed_is_in_the_usual_form_and_reads_the_same_again(string typed)
    {
        var read = PlainText.Of(typed);
        return read.IsNormalized()
            && read == PlainText.Of(read)
            && !read.EnumerateRunes().Any(rune => (rune.Value & 0xFFFE) == 0xFFFE || (Rune.IsControl(rune) && rune.Value != '\n'))
            && PlainText.OneLine(typed) == PlainText.OneLine(read);
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 2_000)]
    public bool Whatever_was_typed_can_be_spelt_out_and_spells_the_same_again(string typed)
    {
        var spelt = SpeltOut.Of(typed);
        return spelt == SpeltOut.Of(PlainText.Of(typed))
            && SpeltOut.WordsOf(typed).SequenceEqual(SpeltOut.WordsOf(PlainText.Of(typed)))
            && !SpeltOut.WordsOf(typed).Any(string.IsNullOrWhiteSpace);
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 2_000)]
    public bool Text_without_what_cannot_be_seen_is_only_put_into_the_usual_form(string typed)
    {
        string[] seen = [.. typed.EnumerateRunes().Where(IsPlainLetter).Select(rune => rune.ToString())];
        return PlainText.Of(string.Concat(seen)) == string.Concat(seen).Normalize();
    }

    private static bool IsPlainLetter(Rune rune) =>
        rune == new Rune(' ')
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.DecimalDigitNumber;

    /// <summary>Draws from every code unit, and often from those that make trouble.</summary>
    public static class Texts
    {
        private static readonly char[] Trouble =
        [
            '\0',
            '\t',
            '\r',
            '\n',
            '\u00A0',
            '\u00AD',
            '\u0301',
            '\u0345',
            '\u200B',
            '\u200C',
            '\u200D',
            '\u202E',
            '\u2028',
            '\u3164',
            '\uD800',
            '\uDC00',
            '\uD83D',
            '\uDE00',
            '\uFDD0',
            '\uFEFF',
            '\uFFFD',
            '\uFFFE',
            '\uFFFF',
            'ß',
            'ا',
            'ب',
            'क',
            '\u094D',
            '王',
            '가',
            'ᄀ',
            'Ａ',
        ];

        public static Arbitrary<string> Any() =>
            Gen.OneOf(
                    Gen.Elements(Trouble),
                    Gen.Choose(' ', '~').Select(unit => (char)unit),
                    Gen.Choose(0, char.MaxValue).Select(unit => (char)unit)
                )
                .ArrayOf()
                .Select(units => new string(units))
                .ToArbitrary();
    }
}
