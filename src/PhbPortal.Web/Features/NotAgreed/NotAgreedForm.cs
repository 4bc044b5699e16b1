using FluentValidation;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.NotAgreed;

/// <summary>Two fields of the line that was refused.</summary>
public sealed class NotAgreedForm
{
    public string? What { get; set; }

    public string? Category { get; set; }
}

public sealed class NotAgreedFormValidator : AbstractValidator<NotAgreedForm>
{
    public NotAgreedFormValidator()
    {
        RuleFor(f => f.What).Given("Say what was asked for").AtMost(TextLength.Line, "What was asked for");
        RuleFor(f => f.Category).Must(code => SupportCategories.TryGet(code, out _)).WithMessage("Choose the kind of support");
    }
}
