using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Consents;

public sealed class ConsentForm
{
    public ConsentKind? Kind { get; set; }

    public bool? Given { get; set; }

    public DateField On { get; set; } = new();

    public string? By { get; set; }

    public string? Detail { get; set; }

    public int Version { get; set; }

    public bool IsRecordedAs(Consent consent) =>
        (Kind, Given, On.Value, By.TidyName(), Detail.Tidy()) == (consent.Kind, consent.Given, consent.On, consent.By, consent.Detail);
}

public sealed class ConsentFormValidator : AbstractValidator<ConsentForm>
{
    public ConsentFormValidator(PortalClock clock)
    {
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose what the consent is for");
        RuleFor(f => f.Given).NotNull().WithMessage("Say whether consent was given");
        RuleFor(f => f.On)
            .RealDay("Day of the consent", "Enter the day of the consent")
            .NotAfter(_ => clock.Today, "Day of the consent must be today or in the past");
        RuleFor(f => f.By).NameGiven("Enter who gave or refused consent").AtMost(TextLength.Line, "Who gave or refused consent");
        RuleFor(f => f.Detail).AtMost(TextLength.Note, "Details");
        RuleFor(f => f.Detail)
            .Given("Enter with whom information may be shared")
            .When(f => f is { Kind: ConsentKind.ShareInformation, Given: true });
    }
}
