using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Decisions.Reconsiderations;

public sealed class AnswerReconsiderationForm
{
    public LookState? State { get; set; }

    public string? Reasons { get; set; }

    /// <summary>What happens now; required if the decision changes.</summary>
    public string? Next { get; set; }

    internal LookAnswer ToAnswer() => new(State!.Value, Reasons.Tidy(), Next.Tidy());
}

public sealed class AnswerReconsiderationFormValidator : AbstractValidator<AnswerReconsiderationForm>
{
    public AnswerReconsiderationFormValidator()
    {
        RuleFor(f => f.State)
            .Must(state => state is { } chosen and not LookState.Waiting && Enum.IsDefined(chosen))
            .WithMessage("Choose your answer");
        RuleFor(f => f.Reasons)
            .Must(WrittenReason.IsSentence)
            .WithMessage($"Write your reasons in at least {WrittenReason.LeastWords} words")
            .AtMost(LookText.LongestAnswer, "The reasons");
        RuleFor(f => f.Next).Given("Say what happens now that the decision changes").When(f => f.State == LookState.Changed);
        RuleFor(f => f.Next).AtMost(LookText.LongestAnswer, "What happens now");
    }
}
