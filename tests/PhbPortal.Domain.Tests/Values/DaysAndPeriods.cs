using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Values;

public sealed class DaysAndPeriods
{
    private static readonly UkCalendar Easter2012 = new([new(2012, 4, 6), new(2012, 4, 9)]);

    [Fact]
    public void Working_days_skip_the_weekend_and_bank_holidays() =>
        Assert.Equal(new DateOnly(2012, 4, 11), Easter2012.AddWorkingDays(new(2012, 4, 5), 2));

    [Property(Arbitrary = [typeof(Days)])]
    public bool Counting_working_days_reverses_adding_them(DateOnly start, int days)
    {
        var end = Easter2012.AddWorkingDays(start, days);
        return Easter2012.WorkingDaysBetween(start, end) == days && (days == 0 || Easter2012.IsWorkingDay(end));
    }

    [Property(Arbitrary = [typeof(Days)])]
    public bool A_financial_year_contains_its_day_and_has_365_or_366(DateOnly day) =>
        UkCalendar.FinancialYear(day) is { Days: 365 or 366 } year && year.Contains(day) && year.First is { Month: 4, Day: 1 };

    [Fact]
    public void A_period_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateSpan(new(2012, 3, 2), new(2012, 3, 1)));

    [Theory]
    [InlineData("2011-04-01", "2012-03-31", HowOften.EveryWeek, null, 53)]
    [InlineData("2011-04-01", "2012-03-29", HowOften.EveryWeek, null, 52)]
    [InlineData("2011-04-01", "2012-03-31", HowOften.EveryWeek, DayOfWeek.Sunday, 52)]
    [InlineData("2011-04-01", "2012-03-31", HowOften.EveryFourWeeks, null, 14)]
    [InlineData("2012-01-31", "2012-05-30", HowOften.EveryMonth, null, 4)]
    [InlineData("2012-01-31", "2012-05-31", HowOften.EveryMonth, null, 5)]
    [InlineData("2012-02-29", "2012-02-29", HowOften.Once, null, 1)]
    [InlineData("2012-03-05", "2012-03-06", HowOften.EveryWeek, DayOfWeek.Sunday, 0)]
    public void Occurrences_are_counted_in_one_way(string first, string last, HowOften howOften, DayOfWeek? onDay, int times) =>
        Assert.Equal(times, Occurrences.In(new(DateOnly.Parse(first), DateOnly.Parse(last)), howOften, onDay));

    [Theory]
    [InlineData("1996-02-29", "2012-02-28", 15)]
    [InlineData("1996-02-29", "2012-02-29", 16)]
    [InlineData("1996-02-29", "2013-02-28", 16)]
    [InlineData("1996-02-29", "2013-03-01", 17)]
    public void An_age_counts_whole_years(string born, string day, int age) =>
        Assert.Equal(age, Person.AgeOn(DateOnly.Parse(born), DateOnly.Parse(day)));

    private static class Days
    {
        public static Arbitrary<DateOnly> Day() =>
            Gen.Choose(new DateOnly(2009, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber)
                .Select(DateOnly.FromDayNumber)
                .ToArbitrary();

        public static Arbitrary<int> HowMany() => Gen.Choose(0, 60).ToArbitrary();
    }
}
