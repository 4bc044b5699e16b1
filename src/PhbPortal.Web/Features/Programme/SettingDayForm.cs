using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme;

public sealed class SettingDayForm
{
    public DateField On { get; set; } = new();
}

public sealed class SettingDayFormValidator : AbstractValidator<SettingDayForm>
{
    public SettingDayFormValidator() => RuleFor(form => form.On).RealDayOrNothing("The day");
}
