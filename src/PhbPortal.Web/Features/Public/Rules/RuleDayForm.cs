using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Public.Rules;

public sealed class RuleDayForm
{
    public DateField On { get; set; } = new();
}

public sealed class RuleDayFormValidator : AbstractValidator<RuleDayForm>
{
    public RuleDayFormValidator() => RuleFor(form => form.On).RealDayOrNothing("The day");
}
