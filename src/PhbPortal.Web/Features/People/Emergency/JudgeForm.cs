using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Emergency;

public sealed class JudgeForm
{
    public bool? WasRight { get; set; }

    public string? Why { get; set; }
}

public sealed class JudgeFormValidator : AbstractValidator<JudgeForm>
{
    public JudgeFormValidator()
    {
        RuleFor(f => f.WasRight).NotNull().WithMessage("Say whether it was right to read the record");
        RuleFor(f => f.Why).Given("Enter what you found out").AtMost(TextLength.Note, "What you found out");
    }
}
