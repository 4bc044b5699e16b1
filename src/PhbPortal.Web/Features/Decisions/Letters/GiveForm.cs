using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Decisions.Letters;

public sealed class GiveForm
{
    public DateField On { get; set; } = new();

    public LetterWay? How { get; set; }
}

public sealed class GiveFormValidator : AbstractValidator<GiveForm>
{
    public GiveFormValidator(PortalClock clock)
    {
        RuleFor(f => f.On)
            .RealDay("The day", "Enter the day on which the letter was given")
            .NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.How).Must(how => how is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose how the letter was given");
    }
}
