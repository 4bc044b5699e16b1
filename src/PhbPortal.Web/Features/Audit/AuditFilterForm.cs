using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Audit;

public sealed class AuditFilterForm
{
    public DateField? Day { get; set; }

    public string Kind { get; set; } = "";
}

public sealed class AuditFilterFormValidator : AbstractValidator<AuditFilterForm>
{
    public AuditFilterFormValidator() => RuleFor(form => form.Day).RealDayOrNothing("The day");
}
