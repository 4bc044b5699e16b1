using FluentValidation;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Exceptions;

/// <summary>Filters of the list; without any it shows everything that the reader may see.</summary>
public sealed class ExceptionsForm
{
    public string? Site { get; set; }

    public string? Rule { get; set; }

    public DateField From { get; set; } = new();

    public DateField To { get; set; } = new();
}

public sealed class ExceptionsFormValidator : AbstractValidator<ExceptionsForm>
{
    public ExceptionsFormValidator()
    {
        RuleFor(f => f.Rule)
            .Must(rule => string.IsNullOrWhiteSpace(rule) || Rulebook.TryGet(rule.Trim(), out _))
            .WithMessage("Enter the name of a rule, like E02, or leave it empty");
        RuleFor(f => f.From).RealDayOrNothing("The first day");
        RuleFor(f => f.To).RealDayOrNothing("The last day");
        RuleFor(f => f.To)
            .Must((form, to) => to.Value is not { } last || form.From.Value is not { } first || last >= first)
            .WithMessage("The last day must be on or after the first day");
    }
}
