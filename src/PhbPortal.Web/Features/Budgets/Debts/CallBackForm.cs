using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Debts;

public sealed class CallBackForm
{
    public string? Because { get; set; }
}

public sealed class CallBackFormValidator : AbstractValidator<CallBackForm>
{
    public CallBackFormValidator() =>
        RuleFor(f => f.Because)
            .Must(WrittenReason.IsSentence)
            .WithMessage($"Say in at least {WrittenReason.LeastWords} words why it is called back")
            .AtMost(TextLength.Note, "Why it is called back");
}
