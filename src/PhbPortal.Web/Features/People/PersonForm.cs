using FluentValidation;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People;

/// <summary>What is asked about a person when they are added or corrected.</summary>
public abstract class PersonForm
{
    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public DateField BornOn { get; set; } = new();

    public string? NhsNumber { get; set; }

    public bool NhsNumberNotKnown { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? ReachBy { get; set; }

    public string? CommunicationNeeds { get; set; }

    public AccessibleFormat? Format { get; set; }

    public string? Language { get; set; }

    public string? GpPractice { get; set; }

    protected string WrittenNumber => Domain.Values.NhsNumber.TryParse(NhsNumber, out var number) ? number.ToString() : "Not known";

    /// <summary>For use after validation.</summary>
    public PersonDetails ToDetails() =>
        new(
            GivenName.Tidy(),
            FamilyName.Tidy(),
            BornOn.Value!.Value,
            Domain.Values.NhsNumber.TryParse(NhsNumber, out var number) ? number : null,
            Address.Tidy(),
            Phone.Tidy(),
            ReachBy.Tidy(),
            CommunicationNeeds.Tidy(),
            Format ?? AccessibleFormat.Standard,
            Language.Tidy(),
            GpPractice.Tidy()
        );
}

public abstract class PersonFormValidator<T> : AbstractValidator<T>
    where T : PersonForm
{
    protected PersonFormValidator(PortalClock clock)
    {
        RuleFor(f => f.GivenName).Given("Enter the given names").AtMost(TextLength.Line, "Given names");
        RuleFor(f => f.FamilyName).Given("Enter the family name").AtMost(TextLength.Line, "Family name");
        RuleFor(f => f.BornOn)
            .RealDay("Birth date", "Enter the birth date")
            .NotAfter(_ => clock.Today, "Birth date must be today or in the past");
        RuleFor(f => f.NhsNumber)
            .Cascade(CascadeMode.Stop)
            .Must((form, typed) => form.NhsNumberNotKnown || !string.IsNullOrWhiteSpace(typed))
            .WithMessage("Enter the NHS number, or tick that it is not known")
            .Must((form, typed) => !form.NhsNumberNotKnown || string.IsNullOrWhiteSpace(typed))
            .WithMessage("Leave the NHS number empty, or take away the tick that it is not known")
            .Must(typed => !Domain.Values.NhsNumber.LooksLikeNationalInsurance(typed))
            .WithMessage("This looks like a National Insurance number. An NHS number has 10 digits and no letters")
            .Must(typed => string.IsNullOrWhiteSpace(typed) || Domain.Values.NhsNumber.TryParse(typed, out _))
            .WithMessage("This is not an NHS number. Check the 10 digits, like 999 123 4567");
        RuleFor(f => f.Address).AtMost(TextLength.Note, "Address");
        RuleFor(f => f.Phone).AtMost(TextLength.Line, "Phone");
        RuleFor(f => f.ReachBy).Given("Enter how the person wants to be reached").AtMost(TextLength.Line, "Reach by");
        RuleFor(f => f.CommunicationNeeds).AtMost(TextLength.Note, "Communication needs");
        RuleFor(f => f.Format).NotNull().WithMessage("Choose the format the person reads or hears");
        RuleFor(f => f.Language).AtMost(TextLength.Line, "Language");
        RuleFor(f => f.GpPractice).AtMost(TextLength.Line, "GP practice");
    }
}
