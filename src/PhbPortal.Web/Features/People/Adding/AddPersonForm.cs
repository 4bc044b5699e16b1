using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Adding;

public sealed class AddPersonForm : PersonForm
{
    public QualifyingNeed? Need { get; set; }

    public bool? IsAfterCare { get; set; }

    public long? OrganisationId { get; set; }

    public string? EnquirySource { get; set; }

    public DateField EnquiredOn { get; set; } = new();

    /// <summary>Set on the compare page: none of the existing people is this one.</summary>
    public bool NotTheSame { get; set; }

    /// <summary>Set on the compare page: back to what was typed.</summary>
    public bool Change { get; set; }
}

public sealed class AddPersonFormValidator : PersonFormValidator<AddPersonForm>
{
    public AddPersonFormValidator(PortalClock clock)
        : base(clock)
    {
        RuleFor(f => f.Need).NotNull().WithMessage("Choose the health need");
        RuleFor(f => f.IsAfterCare).NotNull().WithMessage("Say whether this is after-care under section 117");
        RuleFor(f => f.OrganisationId).NotNull().WithMessage("Choose the responsible organisation");
        RuleFor(f => f.EnquirySource).NameGiven("Enter who asked about a budget").AtMost(TextLength.Line, "Who asked");
        RuleFor(f => f.EnquiredOn)
            .RealDay("Day of the enquiry", "Enter the day of the enquiry")
            .NotAfter(_ => clock.Today, "Day of the enquiry must be today or in the past");
    }
}
