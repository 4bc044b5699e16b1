using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Reversals;

public sealed class ReverseForm
{
    public Guid RequestId { get; set; }

    public string? Reason { get; set; }
}

public sealed class ReverseFormValidator : AbstractValidator<ReverseForm>
{
    public ReverseFormValidator()
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Reason).Given("Say why this entry is reversed").AtMost(TextLength.Note, "The reason");
    }
}
