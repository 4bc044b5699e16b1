using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Asking;

public sealed class AskForm
{
    public string? Wanted { get; set; }
}

public sealed class AskFormValidator : AbstractValidator<AskForm>
{
    public AskFormValidator() => RuleFor(f => f.Wanted).AtMost(TextLength.Note, "What you say");
}
