using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Search;

/// <summary>One box for part of a name, an NHS number, a birth date or a month of birth; a birth date may follow a name.</summary>
public sealed class FindForm
{
    public const int LongestSearch = 100;

    private const int FewestDigitsOfNumber = 9;

    public string? Q { get; set; }

    public string Text => PlainText.OneLine(Q);

    public bool IsEmpty => Text.Length == 0;

    public NhsNumber? Number => NhsNumber.TryParse(Text, out var number) ? number : null;

    /// <summary>The name that was typed, without the birth date after it; empty if there is none.</summary>
    public string Name => Number is null ? Parted.Name : "";

    /// <summary>The day or the month of birth that was typed.</summary>
    public DateSpan? Born => Number is null ? Parted.Born : null;

    public bool IsNationalInsurance => NhsNumber.LooksLikeNationalInsurance(Text);

    /// <summary>Digits without a name: meant as an NHS number or a birth date.</summary>
    public bool IsMeantAsNumber =>
        Born is null
        && NhsNumber.IsOnlyDigits(Text)
        && (Text.Count(char.IsAsciiDigit) >= FewestDigitsOfNumber || !TypedDay.LooksLikeOne(Text));

    public bool IsMeantAsDay => TypedDay.LooksLikeOne(Text);

    private (string Name, DateSpan? Born) Parted
    {
        get
        {
            var words = Text.Split(' ');
            for (var first = 0; first < words.Length; first++)
            {
                var name = string.Join(' ', words[..first]);
                if ((first == 0 || PlainText.HasLetter(name)) && ReadBorn(string.Join(' ', words[first..])) is { } born)
                    return (name, born);
            }

            return (Text, null);
        }
    }

    private static DateSpan? ReadBorn(string typed) =>
        TypedDay.TryRead(typed, out var day) ? new DateSpan(day, day)
        : TypedDay.TryReadMonth(typed, out var month) ? month
        : null;
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
            .Must((form, _) => form.IsMeantAsNumber || !form.IsMeantAsDay || form.Born is not null)
            .WithMessage("This birth date is not a real date. Write it like 12 3 1950 or 12 March 1950");
    }
}
