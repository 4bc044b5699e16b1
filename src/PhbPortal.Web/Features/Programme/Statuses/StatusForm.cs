using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Statuses;

public sealed class StatusForm
{
    public int Version { get; set; }

    public string? Status { get; set; }

    public DateField FirstDay { get; set; } = new();

    public string? Reason { get; set; }

    public string? Source { get; set; }
}

/// <summary>The site itself judges which status may follow, and on which day.</summary>
public sealed class StatusFormValidator : AbstractValidator<StatusForm>
{
    public StatusFormValidator()
    {
        RuleFor(form => form.FirstDay).RealDay("The first day", "Enter the day from which it holds");
        RuleFor(form => form.Reason).Given("Say why").AtMost(TextLength.Note, "The reason");
        RuleFor(form => form.Source).Given("Say where this is known from").AtMost(TextLength.Line, "The source");
    }
}
