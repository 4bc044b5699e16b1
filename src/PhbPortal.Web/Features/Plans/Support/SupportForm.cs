using FluentValidation;

namespace PhbPortal.Web.Features.Plans.Support;

public sealed class SupportForm
{
    public string? Completed { get; set; }
}

public sealed class SupportFormValidator : AbstractValidator<SupportForm>
{
    public SupportFormValidator() => RuleFor(f => f.Completed).SaysIfCompleted();
}
