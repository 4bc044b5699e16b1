using System.Globalization;
using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Search;

/// <summary>One box for part of a name, an NHS number or a birth date.</summary>
public sealed class FindForm
{
    public const int LongestSearch = 100;

    private const int FewestDigitsOfNumber = 9;

    private static readonly string[] DayFormats =
    [
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "d M yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "yyyy-M-d",
        "yyyy/M/d",
    ];

    public string? Q { get; set; }

    public string Text => Q.Tidy();

    public bool IsEmpty => Text.Length == 0;

    public NhsNumber? Number => NhsNumber.TryParse(Text, out var number) ? number : null;

    public DateOnly? BornOn =>
        Number is null
        && DateOnly.TryParseExact(Text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var day)
            ? day
            : null;

    public bool IsNationalInsurance => NhsNumber.LooksLikeNationalInsurance(Text);

    /// <summary>Digits without a name: meant as an NHS number or a birth date.</summary>
    public bool IsMeantAsNumber =>
        Digits.Length > 0
        && Text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '\u00a0')
        && (Digits.Length >= FewestDigitsOfNumber || !IsMeantAsDay);

    public bool IsMeantAsDay =>
        Digits.Length is > 2 and < FewestDigitsOfNumber
        && Text.Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries).Length == 3;

    private string Digits => string.Concat(Text.Where(char.IsAsciiDigit));
}

public sealed class FindFormValidator : AbstractValidator<FindForm>
{
    public FindFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(f => f.Q)
            .AtMost(FindForm.LongestSearch, "What you look for")
            .Must((form, _) => !form.IsNationalInsurance)
            .WithMessage("This looks like a National Insurance number. Look for the NHS number, which has 10 digits and no letters")
            .Must((form, _) => !form.IsMeantAsNumber || form.Number is not null)
            .WithMessage("This is not an NHS number. Check the 10 digits, or look for the name or birth date")
            .Must((form, _) => form.IsMeantAsNumber || !form.IsMeantAsDay || form.BornOn is not null)
            .WithMessage("This birth date is not a real date. Write it like 12 3 1950 or 12 March 1950");
    }
}
