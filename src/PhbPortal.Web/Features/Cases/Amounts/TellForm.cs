using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Amounts;

public sealed class TellForm
{
    public DateField ToldOn { get; set; } = new();

    public string? How { get; set; }

    public int Version { get; set; }
}

public sealed class TellFormValidator : AbstractValidator<TellForm>
{
    public TellFormValidator(PortalClock clock)
    {
        RuleFor(f => f.ToldOn)
            .RealDay("Day they were told", "Enter the day they were told")
            .NotAfter(_ => clock.Today, "Day they were told must be today or in the past");
        RuleFor(f => f.How).Given("Enter how they were told").AtMost(TextLength.Line, "How they were told");
    }
}
