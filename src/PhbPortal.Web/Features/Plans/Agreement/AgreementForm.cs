using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Agreement;

public sealed class AgreementForm
{
    public int Version { get; set; }

    public string? By { get; set; }

    public string? AsWho { get; set; }

    public DateField? On { get; set; }

    /// <summary>The same agreement is already saved, as when a form was sent twice.</summary>
    public bool IsIn(CarePlan plan) =>
        plan.AgreedOn is { } on && on == On?.Value && plan.AgreedBy == By.TidyName() && plan.AgreedAs.ToString() == AsWho;
}

public sealed class AgreementFormValidator : AbstractValidator<AgreementForm>
{
    public AgreementFormValidator(PortalClock clock)
    {
        RuleFor(f => f.By).NameGiven("Enter the name of the person who agreed").AtMost(TextLength.Line, "The name");
        RuleFor(f => f.AsWho).OneOf(Enum.GetNames<AgreedAs>(), "Say for whom they agreed");
        RuleFor(f => f.On).RealDay("The day of the agreement", "Enter the day written on the paper");
        RuleFor(f => f.On).NotAfter(_ => clock.Today, "The day must be today or in the past");
    }
}
