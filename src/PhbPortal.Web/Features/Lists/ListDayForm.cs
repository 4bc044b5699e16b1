using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Lists;

public sealed class ListDayForm
{
    public DateField On { get; set; } = new();
}

public sealed class ListDayFormValidator : AbstractValidator<ListDayForm>
{
    public ListDayFormValidator() => RuleFor(form => form.On).RealDayOrNothing("The day");
}
