using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.MyPlan.MyRequests;

public sealed class AskForBudgetForm
{
    public Guid RequestId { get; set; }

    public string? Wanted { get; set; }

    public static AskForBudgetForm Empty() => new() { RequestId = Guid.NewGuid() };
}

public sealed class AskForBudgetFormValidator : AbstractValidator<AskForBudgetForm>
{
    public AskForBudgetFormValidator()
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Wanted).AtMost(TextLength.Note, "What you say");
    }
}
