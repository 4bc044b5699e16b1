using System.Text.RegularExpressions;
using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Contacts;

public sealed class ContactForm
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public DateField FirstDay { get; set; } = new();

    public SiteContactKind? ChosenKind =>
        Enum.GetNames<SiteContactKind>().Contains(Kind, StringComparer.Ordinal) ? Enum.Parse<SiteContactKind>(Kind.Tidy()) : null;

    public string? CleanEmail => string.IsNullOrWhiteSpace(Email) ? null : Email.Tidy();

    public static ContactForm On(DateOnly today) => new() { FirstDay = DateField.From(today) };

    /// <summary>The same form sent twice.</summary>
    public bool Says(SiteContact contact) =>
        contact.Name == Name.TidyName() && contact.Phone == Phone.Tidy() && contact.Email == CleanEmail;
}

public sealed partial class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Kind).Must((form, _) => form.ChosenKind is not null).WithMessage("Choose what they are named for");
        RuleFor(form => form.Name).NameGiven("Enter the name").AtMost(TextLength.Line, "The name");
        RuleFor(form => form.Phone)
            .Given("Enter the phone number")
            .AtMost(40, "The phone number")
            .Must(phone => string.IsNullOrWhiteSpace(phone) || phone.Length > 40 || Digits().IsMatch(phone))
            .WithMessage("The phone number must be figures and spaces, like 01632 960 001");
        RuleFor(form => form.Email).EmailOrNothing().AtMost(TextLength.Line, "The email address");
        RuleFor(form => form.FirstDay)
            .RealDay("The first day", "Enter the first day on which people can reach them")
            .NotBefore(_ => clock.Today, "The first day must be today or later")
            .NotAfter(_ => new(2100, 12, 31), "The first day must be in 2100 or earlier");
    }

    [GeneratedRegex(@"^\s*\+?[0-9 ()-]{3,38}\s*$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Digits();
}
