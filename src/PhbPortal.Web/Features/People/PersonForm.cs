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

    public string? KnownAs { get; set; }

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
            GivenName.TidyName(),
            FamilyName.TidyName(),
            BornOn.Value!.Value,
            Domain.Values.NhsNumber.TryParse(NhsNumber, out var number) ? number : null,
            Address.Tidy(),
            Phone.Tidy(),
            ReachBy.Tidy(),
            CommunicationNeeds.Tidy(),
            Format ?? AccessibleFormat.Standard,
            Language.Tidy(),
            GpPractice.Tidy(),
            KnownAs.TidyName()
        );
}

public abstract class PersonFormValidator<T> : AbstractValidator<T>
    where T : PersonForm
{
    protected PersonFormValidator(PortalClock clock)
    {
        RuleFor(f => f.GivenName)
            .Must((form, given) => !string.IsNullOrWhiteSpace(given) || !string.IsNullOrWhiteSpace(form.FamilyName))
            .WithMessage("Enter the given names or the family name. One of them is enough")
            .NameOrNothing("Given names must have a letter. Leave them empty if there are none")
            .AtMost(TextLength.Line, "Given names");
        RuleFor(f => f.FamilyName)
            .NameOrNothing("Family name must have a letter. Leave it empty if there is none")
            .AtMost(TextLength.Line, "Family name");
        RuleFor(f => f.KnownAs).NameOrNothing("The name they are known as must have a letter").AtMost(TextLength.Line, "Known as");
        RuleFor(f => f.BornOn)
            .RealDay("Birth date", "Enter the birth date")
            .NotAfter(_ => clock.Today, "Birth date must be today or in the past");
        RuleFor(f => f.NhsNumber)
            .Cascade(CascadeMode.Stop)
            .Must((form, typed) => form.NhsNumberNotKnown || !string.IsNullOrWhiteSpace(typed))
            .WithMessage("Enter the NHS number, or tick that it is not known")
            .Must((form, typed) => !form.NhsNumberNotKnown || string.IsNullOrWhiteSpace(typed))
            .WithMessage("Leave the NHS number empty, or take away the tick that it is not known")
            .NhsNumberOrNothing();
        RuleFor(f => f.Address).AtMost(TextLength.Note, "Address");
        RuleFor(f => f.Phone).AtMost(TextLength.Line, "Phone");
        RuleFor(f => f.ReachBy).Given("Enter how the person wants to be reached").AtMost(TextLength.Line, "Reach by");
        RuleFor(f => f.CommunicationNeeds).AtMost(TextLength.Note, "Communication needs");
        RuleFor(f => f.Format).NotNull().WithMessage("Choose the format the person reads or hears");
        RuleFor(f => f.Language).AtMost(TextLength.Line, "Language");
        RuleFor(f => f.GpPractice).AtMost(TextLength.Line, "GP practice");
    }
}
