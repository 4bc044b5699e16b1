using FluentValidation;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Supporters;

public sealed class LetForm
{
    private const int LongestNamePart = 20;

    /// <summary>Created when the form is shown, so that the same form sent twice adds one supporter.</summary>
    public Guid RequestId { get; set; }

    public string? Name { get; set; }

    public string? Relationship { get; set; }

    public string? Email { get; set; }

    /// <summary>What the co-ordinator was told; not asked of the person themself.</summary>
    public string? Agreed { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public static LetForm On(DateOnly today) => new() { RequestId = Guid.NewGuid(), FirstDay = DateField.From(today) };

    /// <summary>For use after validation.</summary>
    public CircleDetails ToDetails() =>
        new(
            CircleKind.Supporter,
            Name.TidyName(),
            Relationship.Tidy(),
            string.IsNullOrWhiteSpace(Agreed) ? "Said on their own page" : Agreed.Tidy(),
            FirstDay.Value!.Value,
            LastDay.Value
        );

    /// <summary>The portal creates the sign-in name, so that nobody learns here which names exist; the invitation contains it.</summary>
    /// <param name="digits">Any digits that make the name unique.</param>
    public PortalUser Account(string digits) =>
        new()
        {
            DisplayName = Name.TidyName(),
            UserName = $"{Plain(Name.TidyName())}.{digits}",
            Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Tidy(),
        };

    private static string Plain(string name)
    {
        var letters = string.Concat(SpeltOut.Of(name).Where(char.IsAsciiLetterLower).Take(LongestNamePart));
        return letters.Length > 0 ? letters : "supporter";
    }
}

public sealed class LetFormValidator : AbstractValidator<LetForm>
{
    public LetFormValidator(PortalClock clock)
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Name).NameGiven("Enter their name").AtMost(TextLength.Line, "Name");
        RuleFor(f => f.Relationship).AtMost(TextLength.Line, "Relationship");
        RuleFor(f => f.Email).AtMost(TextLength.Line, "The email address").EmailOrNothing();
        RuleFor(f => f.Agreed).AtMost(TextLength.Note, "What the person said");
        RuleFor(f => f.FirstDay)
            .RealDay("The first day", "Enter the first day")
            .NotBefore(_ => clock.Today, "The first day must be today or later");
        RuleFor(f => f.LastDay)
            .RealDayOrNothing("The last day")
            .NotBefore(f => f.FirstDay.Value, "The last day must be the same as or after the first day");
    }
}
