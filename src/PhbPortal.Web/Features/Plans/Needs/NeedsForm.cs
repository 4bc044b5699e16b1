using FluentValidation;

namespace PhbPortal.Web.Features.Plans.Needs;

public sealed class NeedsForm
{
    public string? Completed { get; set; }
}

public sealed class NeedsFormValidator : AbstractValidator<NeedsForm>
{
    public NeedsFormValidator() => RuleFor(f => f.Completed).SaysIfCompleted();
}
