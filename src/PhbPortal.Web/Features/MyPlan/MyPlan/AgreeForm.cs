using FluentValidation;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>The person, or a representative, agrees on screen to the draft they were shown: exactly that version.</summary>
public sealed class AgreeForm
{
    public bool Agrees { get; set; }

    /// <summary>The draft's reference and version as shown on the page.</summary>
    public string? Plan { get; set; }

    public int Version { get; set; }
}

public sealed class AgreeFormValidator : AbstractValidator<AgreeForm>
{
    public AgreeFormValidator() => RuleFor(f => f.Agrees).Equal(true).WithMessage("Tick the box if you agree with the plan");
}
