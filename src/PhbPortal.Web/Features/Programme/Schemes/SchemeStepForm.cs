using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Schemes;

/// <summary>A later step of a scheme: its day and its text.</summary>
public sealed class SchemeStepForm : IVersionedForm
{
    public int Version { get; set; }

    public DateField Day { get; set; } = new();

    public string? Words { get; set; }
}

public sealed class SchemeStepFormValidator : AbstractValidator<SchemeStepForm>
{
    public SchemeStepFormValidator()
    {
        RuleFor(form => form.Day).RealDay("The day", "Enter the day");
        RuleFor(form => form.Words).Given("Fill this in").AtMost(TextLength.Line, "This");
    }
}
