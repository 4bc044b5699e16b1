using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Bills;

public sealed class DecideBillForm
{
    /// <summary>Identifies the money added if the bill is paid, so that it is added once.</summary>
    public Guid RequestId { get; set; }

    /// <summary>yes or no</summary>
    public string? Pay { get; set; }

    public string? Reasons { get; set; }

    internal BillAnswer ToAnswer() => new(Pay == ChoiceRules.Yes, Reasons.Tidy(), RequestId);
}

public sealed class DecideBillFormValidator : AbstractValidator<DecideBillForm>
{
    public DecideBillFormValidator()
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Pay).Must(p => p is "yes" or "no").WithMessage("Choose whether the bill is paid");
        RuleFor(f => f.Reasons).Given("Give the reasons").AtMost(TextLength.Note, "The reasons");
    }
}
