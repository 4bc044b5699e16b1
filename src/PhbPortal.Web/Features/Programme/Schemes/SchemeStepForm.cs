using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Schemes;

/// <summary>One more step in the life of a scheme: its day, and the words that go with it.</summary>
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
