using FluentValidation;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>The person, or who acts for them, agrees on screen to the draft they were shown: that version and no later one.</summary>
public sealed class AgreeForm
{
    public bool Agrees { get; set; }

    /// <summary>The draft's reference and version as they stood on the page.</summary>
    public string? Plan { get; set; }

    public int Version { get; set; }
}

public sealed class AgreeFormValidator : AbstractValidator<AgreeForm>
{
    public AgreeFormValidator() => RuleFor(f => f.Agrees).Equal(true).WithMessage("Tick the box if you agree with the plan");
}
