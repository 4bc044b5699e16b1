using FluentValidation;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Representatives;

public sealed class AppointForm
{
    public RepresentativeKind? Kind { get; set; }

    public string? Name { get; set; }

    public string? Relationship { get; set; }

    public Connection? Connection { get; set; }

    public string? Phone { get; set; }

    public Authority? Authority { get; set; }

    public string? AuthorityReference { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public int Version { get; set; }

    /// <summary>For use after validation.</summary>
    public RepresentativeDetails ToDetails() =>
        new(
            Kind!.Value,
            Name.TidyName(),
            Relationship.Tidy(),
            Phone.Tidy(),
            Authority!.Value,
            AuthorityReference.Tidy(),
            FirstDay.Value!.Value,
            LastDay.Value,
            Connection!.Value
        );

    public bool IsRecordedAs(Representative kept) =>
        ToDetails()
        == new RepresentativeDetails(
            kept.Kind,
            kept.Name,
            kept.Relationship,
            kept.Phone,
            kept.Authority,
            kept.AuthorityReference,
            kept.FirstDay,
            kept.LastDay,
            kept.Connection
        );
}

public sealed class AppointFormValidator : AbstractValidator<AppointForm>
{
    public AppointFormValidator()
    {
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose what they do for the person");
        RuleFor(f => f.Name).NameGiven("Enter their name").AtMost(TextLength.Line, "Name");
        RuleFor(f => f.Relationship).AtMost(TextLength.Line, "Relationship");
        RuleFor(f => f.Connection).NotNull().WithMessage("Choose who they are to the person");
        RuleFor(f => f.Phone).Given("Enter their phone number").AtMost(TextLength.Line, "Phone");
        RuleFor(f => f.Authority)
            .Cascade(CascadeMode.Stop)
            .NotNull()
            .WithMessage("Choose by what right they act")
            .Must((form, authority) => form.Kind != RepresentativeKind.Representative || authority != Authority.NamedByThePerson)
            .WithMessage("Somebody named by the person is a nominee. A representative needs another authority");
        RuleFor(f => f.AuthorityReference)
            .Given("Enter what you saw, such as its reference number")
            .AtMost(TextLength.Line, "What you saw");
        RuleFor(f => f.FirstDay).RealDay("First day", "Enter the first day");
        RuleFor(f => f.LastDay)
            .RealDayOrNothing("Last day")
            .NotBefore(f => f.FirstDay.Value, "Last day must be the same as or after the first day");
    }
}
