using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Tests.Ui;

public sealed class ReadingATypedDay
{
    [Theory]
    [InlineData("5", "3", "2012")]
    [InlineData("05", "03", "2012")]
    [InlineData(" 5 ", "mar", "2012 ")]
    [InlineData("5", "March", "2012")]
    [InlineData("5", "MAR.", "2012")]
    [InlineData("5th", "Mar", "2012")]
    [InlineData("5/3/2012", "", "")]
    [InlineData("5 March 2012", " ", "")]
    [InlineData("2012-03-05", "", "")]
    [InlineData("\u00A05\u200B", "\u20093", "2012\t")]
    public void A_month_may_be_a_number_or_a_name(string day, string month, string year)
    {
        Assert.True(Day(day, month, year).TryRead(out var read));
        Assert.Equal(new DateOnly(2012, 3, 5), read);
    }

    [Theory]
    [InlineData("", "", "", "On", "Enter the review date")]
    [InlineData("5", "", "2012", "On.Month", "Review date must include a month")]
    [InlineData("5", "", "", "On.Month", "Review date must include a month and a year")]
    [InlineData("32", "1", "2012", "On.Day", "Review date must have a day from 1 to 31")]
    [InlineData("5", "13", "2012", "On.Month", "Review date must have a month from 1 to 12, or its name")]
    [InlineData("5", "ma", "2012", "On.Month", "Review date must have a month from 1 to 12, or its name")]
    [InlineData("5", "3", "12", "On.Year", "Review date must have a year with 4 numbers, like 2012")]
    [InlineData("5", "3", "0012", "On.Year", "Review date must have a year between 1850 and 2199")]
    [InlineData("31", "2", "2012", "On.Day", "Review date must be a real date")]
    [InlineData("29", "2", "2011", "On.Day", "Review date must be a real date")]
    [InlineData("5/3/12", "", "", "On.Day", "Review date must be a real date with day, month and a year with 4 numbers, like 14 3 2012")]
    [InlineData("31/2/2012", "", "", "On.Day", "Review date must be a real date with day, month and a year with 4 numbers, like 14 3 2012")]
    [InlineData("5/3/2012", "3", "2012", "On.Day", "Review date must have a day from 1 to 31")]
    [InlineData("-5", "3", "2012", "On.Day", "Review date must have a day from 1 to 31")]
    [InlineData("1e1", "3", "2012", "On.Day", "Review date must have a day from 1 to 31")]
    public void A_wrong_day_says_which_part_is_wrong(string day, string month, string year, string part, string message)
    {
        var failure = Assert.Single(new ReviewValidator().Validate(new Review { On = Day(day, month, year) }).Errors);

        Assert.Equal((part, message), (failure.PropertyName, failure.ErrorMessage));
    }

    [Fact]
    public void A_very_long_text_is_not_a_day()
    {
        Assert.False(Day(new string('1', 10_000), "3", "2012").TryRead(out _));
    }

    [Fact]
    public void The_last_day_of_february_is_real_in_a_leap_year()
    {
        Assert.Empty(new ReviewValidator().Validate(new Review { On = Day("29", "feb", "2012") }).Errors);
    }

    [Fact]
    public void A_displayed_day_is_read_as_the_same_day()
    {
        var day = new DateOnly(2012, 12, 1);

        Assert.Equal(day, DateField.From(day).Value);
        Assert.True(DateField.From(null).IsEmpty);
    }

    [Theory]
    [InlineData("", MoneyFieldRules.Example)]
    [InlineData("1,2", MoneyFieldRules.Example)]
    [InlineData("£45.505", "The amount can have 2 decimals at most, for the pence")]
    [InlineData("10,000,001", "The amount must be £10,000,000.00 or less")]
    [InlineData("-3", MoneyFieldRules.Example)]
    [InlineData("1e9", MoneyFieldRules.Example)]
    [InlineData("0.00", "The amount must be more than £0.00")]
    public void A_wrong_amount_says_what_to_type(string typed, string message)
    {
        Assert.Equal(message, Assert.Single(new BillValidator().Validate(new Bill { Amount = typed }).Errors).ErrorMessage);
    }

    [Theory]
    [InlineData("1,000", null)]
    [InlineData(".5", null)]
    [InlineData("1\u00A0000", null)]
    [InlineData("two", "Enter how many as a number")]
    [InlineData("", "Enter how many as a number")]
    [InlineData("1.2345", "How many can have 3 decimals at most")]
    [InlineData("0", "How many must be more than 0")]
    [InlineData("10,001", "How many must be 10,000 or less")]
    [InlineData("99999999999999999999", "How many must be 10,000 or less")]
    public void A_wrong_number_says_which_limit_was_met(string typed, string? message) =>
        Assert.Equal(message, new CountValidator().Validate(new Count { Number = typed }).Errors.SingleOrDefault()?.ErrorMessage);

    [Fact]
    public void A_line_break_counts_as_one_character()
    {
        Assert.Empty(new BillValidator().Validate(new Bill { Amount = "45", Note = "ab\r\ncd" }).Errors);
        Assert.Equal(
            "Note must be 5 characters or fewer",
            Assert.Single(new BillValidator().Validate(new Bill { Amount = "45", Note = "abcdef" }).Errors).ErrorMessage
        );
    }

    private static DateField Day(string day, string month, string year) =>
        new()
        {
            Day = day,
            Month = month,
            Year = year,
        };

    private sealed class Review
    {
        public DateField? On { get; init; }
    }

    private sealed class ReviewValidator : AbstractValidator<Review>
    {
        public ReviewValidator() => RuleFor(r => r.On).RealDay("Review date");
    }

    private sealed class Count
    {
        public string? Number { get; init; }
    }

    private sealed class CountValidator : AbstractValidator<Count>
    {
        public CountValidator() => RuleFor(c => c.Number).NumberUpTo(10_000, "How many", "Enter how many as a number");
    }

    private sealed class Bill
    {
        public string? Amount { get; init; }

        public string? Note { get; init; }
    }

    private sealed class BillValidator : AbstractValidator<Bill>
    {
        public BillValidator()
        {
            RuleFor(b => b.Amount).Pounds();
            RuleFor(b => b.Note).AtMost(5, "Note");
        }
    }
}
