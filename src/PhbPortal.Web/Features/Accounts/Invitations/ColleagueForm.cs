using FluentValidation;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.Invitations;

public sealed class ColleagueForm
{
    public string? Name { get; set; }

    public string? SignInName { get; set; }

    public string? Email { get; set; }

    public string? Role { get; set; }

    public string? Place { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    /// <summary>Read by the administrator who confirms a powerful role.</summary>
    public string? Reason { get; set; }

    /// <summary>email or letter.</summary>
    public string? By { get; set; }

    public bool ByEmail => By == "email";

    public static ColleagueForm On(DateOnly today) => new() { FirstDay = DateField.From(today) };
}

public sealed class ColleagueFormValidator : AbstractValidator<ColleagueForm>
{
    public ColleagueFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Name).NameGiven("Enter their name").AtMost(TextLength.Line, "The name");
        RuleFor(form => form.SignInName).Given("Enter a sign-in name, for example k.mills").AtMost(TextLength.Line, "The sign-in name");
        RuleFor(form => form.Email).AtMost(TextLength.Line, "The email address").EmailOrNothing();
        RuleFor(form => form.By).Must(by => by is "email" or "letter").WithMessage("Choose how the invitation reaches them");
        RuleFor(form => form.Email).Given("Enter an email address, or choose a letter").When(form => form.ByEmail);
        RuleFor(form => form.FirstDay)
            .RealDay("The first day", "Enter the first day of the role")
            .NotBefore(_ => clock.Today, "The first day must be today or later");
        RuleFor(form => form.LastDay)
            .RealDayOrNothing("The last day")
            .NotBefore(form => form.FirstDay.Value, "The last day must be the same as or after the first day");
        RuleFor(form => form.Reason).AtMost(TextLength.Note, "The reason");
        RuleFor(form => form.Reason)
            .Given("Say why they need the role")
            .When(form => Enum.GetValues<Role>().Any(role => role.ToString() == form.Role && role.TakesTwoAdministrators()));
    }
}

public sealed record ColleaguePage(ColleagueForm Form, RolePlaces Places);
