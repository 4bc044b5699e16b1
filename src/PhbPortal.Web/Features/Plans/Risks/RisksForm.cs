using FluentValidation;

namespace PhbPortal.Web.Features.Plans.Risks;

public sealed class RisksForm
{
    public string? Completed { get; set; }
}

public sealed class RisksFormValidator : AbstractValidator<RisksForm>
{
    public RisksFormValidator() => RuleFor(f => f.Completed).SaysIfCompleted();
}
