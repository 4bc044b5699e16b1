using FluentValidation;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Advisers;

public sealed class NameForm
{
    /// <summary>Created when the form is shown, so that the same form sent twice adds them once.</summary>
    public Guid RequestId { get; set; }

    /// <summary>The reference of the adviser's account.</summary>
    public string? Adviser { get; set; }

    public string? Agreed { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public static NameForm On(DateOnly today) => new() { RequestId = Guid.NewGuid(), FirstDay = DateField.From(today) };

    /// <summary>For use after validation.</summary>
    public CircleDetails ToDetails(string name) =>
        new(CircleKind.Adviser, name, "adviser", Agreed.Tidy(), FirstDay.Value!.Value, LastDay.Value);
}

public sealed class NameFormValidator : AbstractValidator<NameForm>
{
    public NameFormValidator(PortalClock clock)
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Adviser).Given("Choose an adviser").AtMost(TextLength.Line, "The adviser");
        RuleFor(f => f.Agreed).Given("Say how the person told you that they want this").AtMost(TextLength.Note, "What the person said");
        RuleFor(f => f.FirstDay)
            .RealDay("The first day", "Enter the first day")
            .NotBefore(_ => clock.Today, "The first day must be today or later");
        RuleFor(f => f.LastDay)
            .RealDayOrNothing("The last day")
            .NotBefore(f => f.FirstDay.Value, "The last day must be the same as or after the first day");
    }
}
