using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.NotEssential;

public sealed class NotEssentialForm
{
    public string? Because { get; set; }
}

public sealed class NotEssentialFormValidator : AbstractValidator<NotEssentialForm>
{
    public NotEssentialFormValidator() =>
        RuleFor(f => f.Because).Given("Say why no need depends on it").AtMost(TextLength.Note, "The reason");
}
