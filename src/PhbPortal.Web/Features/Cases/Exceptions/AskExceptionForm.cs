using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Exceptions;

public sealed class AskExceptionForm
{
    /// <summary>Which of the stopped things: the rule, and the support item if it is about one.</summary>
    public string? About { get; set; }

    public string? Because { get; set; }
}

public sealed class AskExceptionFormValidator : AbstractValidator<AskExceptionForm>
{
    public AskExceptionFormValidator()
    {
        RuleFor(f => f.About).Given("Choose what you ask about");
        RuleFor(f => f.Because)
            .Must(WrittenReason.IsSentence)
            .WithMessage($"Say in at least {WrittenReason.LeastWords} words why it should go on")
            .AtMost(TextLength.Note, "The reason");
    }
}
