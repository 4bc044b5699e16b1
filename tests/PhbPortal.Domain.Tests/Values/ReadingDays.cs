using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Values;

public sealed class ReadingDays
{
    private static readonly string[] Ways =
    [
        "d/M/yyyy",
        "dd/MM/yyyy",
        "d-M-yyyy",
        "dd.MM.yyyy",
        "d M yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "dd-MMM-yyyy",
        "MMMM d, yyyy",
        "dddd d MMMM yyyy",
        "yyyy-MM-dd",
        "yyyy/M/d",
        "d '\u2013' M '\u2013' yyyy",
        "d\u00A0MMMM\u00A0yyyy",
    ];

    [Theory]
    [InlineData("01-Jan-1950", "1950-01-01")]
    [InlineData("12 Sept 1950", "1950-09-12")]
    [InlineData("12th March 1950", "1950-03-12")]
    [InlineData("the 1st of March, 1950", "1950-03-01")]
    [InlineData("March 12th, 1950", "1950-03-12")]
    [InlineData("14/3/2012", "2012-03-14")]
    [InlineData("14\u20113\u20112012", "2012-03-14")]
    [InlineData("  3 MAR. 2012 ", "2012-03-03")]
    [InlineData("29 feb 2012", "2012-02-29")]
    public void Days_as_people_write_them_are_read(string typed, string day)
    {
        Assert.True(TypedDay.TryRead(typed, out var read));
        Assert.Equal(day, read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.True(TypedDay.LooksLikeOne(typed));
    }

    [Theory]
    [InlineData("30 2 2012", true)]
    [InlineData("14/3/12", true)]
    [InlineData("3/14/2012", true)]
    [InlineData("31 Sept 1950", true)]
    [InlineData("14032012", false)]
    [InlineData("Doreen 3 2012", false)]
    [InlineData("May Day", false)]
    [InlineData("", false)]
    [InlineData("1 2 3 4", false)]
    public void What_is_no_day_is_not_read(string typed, bool looksLikeOne)
    {
        Assert.False(TypedDay.TryRead(typed, out _));
        Assert.Equal(looksLikeOne, TypedDay.LooksLikeOne(typed));
    }

    [Theory]
    [InlineData("March 1950")]
    [InlineData("mar 1950")]
    [InlineData("3/1950")]
    [InlineData("1950-03")]
    public void A_month_of_a_year_is_read(string typed)
    {
        Assert.True(TypedDay.TryReadMonth(typed, out var month));
        Assert.Equal(new DateSpan(new(1950, 3, 1), new(1950, 3, 31)), month);
    }

    [Theory]
    [InlineData("March")]
    [InlineData("13/1950")]
    [InlineData("12 March 1950")]
    [InlineData("March 50")]
    public void What_is_no_month_of_a_year_is_not_read(string typed) => Assert.False(TypedDay.TryReadMonth(typed, out _));

    [Property(Arbitrary = [typeof(Days)])]
    public bool A_day_is_read_in_every_way_of_writing_it(DateOnly day) =>
        Ways.All(way => TypedDay.TryRead(day.ToString(way, CultureInfo.InvariantCulture), out var read) && read == day);

    [Property(Arbitrary = [typeof(ReadingTypedText.Texts)])]
    public bool Any_text_is_read_or_refused(string typed) =>
        !TypedDay.TryRead(typed, out _) || TypedDay.LooksLikeOne(typed) || PlainText.OneLine(typed).Length > 0;

    private static class Days
    {
        public static Arbitrary<DateOnly> Any() =>
            Gen.Choose(0, 120_000).Select(days => new DateOnly(1850, 1, 1).AddDays(days)).ToArbitrary();
    }
}
