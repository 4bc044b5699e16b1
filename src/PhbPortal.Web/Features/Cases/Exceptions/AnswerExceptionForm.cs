using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Exceptions;

public sealed class AnswerExceptionForm
{
    public DecisionGround? Ground { get; set; }

    public string? Reasons { get; set; }

    internal bool Allows => Ground <= DecisionGround.CareWouldStop;
}

public sealed class AnswerExceptionFormValidator : AbstractValidator<AnswerExceptionForm>
{
    // The reasons of two approvers are stored together with their names.
    private const int Longest = TextLength.Note - TextLength.Line;

    public AnswerExceptionFormValidator()
    {
        RuleFor(f => f.Ground).Must(ground => ground is { } chosen && Enum.IsDefined(chosen)).WithMessage("Choose your answer");
        RuleFor(f => f.Reasons)
            .Must(WrittenReason.IsSentence)
            .WithMessage($"Write your reasons in at least {WrittenReason.LeastWords} words")
            .AtMost(Longest, "The reasons");
    }
}
