using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.HandOvers;

public sealed class HandOverForm
{
    /// <summary>The reference of the other co-ordinator's account.</summary>
    public string? Coordinator { get; set; }

    public int Version { get; set; }
}

public sealed class HandOverFormValidator : AbstractValidator<HandOverForm>
{
    public HandOverFormValidator() => RuleFor(f => f.Coordinator).Given("Choose the co-ordinator who takes over");
}
