using FluentValidation;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Estates;

public sealed class EstateForm : IVersionedForm
{
    public int Version { get; set; }

    /// <summary>Only asked if no death is recorded.</summary>
    public DateField? DiedOn { get; set; }

    /// <summary>Who deals with the estate; empty while nobody is known.</summary>
    public string? Name { get; set; }

    public string? Address { get; set; }

    public bool IsRecordedAs(Person person) =>
        (Name.TidyName(), Address.Tidy()) == (person.PersonalRepresentative, person.PersonalRepresentativeAddress)
        && (DiedOn?.Value is null || DiedOn.Value == person.DiedOn);
}

public sealed class EstateFormValidator : AbstractValidator<EstateForm>
{
    public EstateFormValidator(PortalClock clock)
    {
        RuleFor(f => f.DiedOn)
            .RealDayOrNothing("The day of the death")
            .NotAfter(_ => clock.Today, "The day of the death must be today or in the past");
        RuleFor(f => f.Name).AtMost(TextLength.Line, "The name");
        RuleFor(f => f.Address).AtMost(TextLength.Note, "The address");
        RuleFor(f => f.Name).NameGiven("Enter the name that belongs to the address").When(f => f.Address.Tidy().Length > 0);
    }
}
