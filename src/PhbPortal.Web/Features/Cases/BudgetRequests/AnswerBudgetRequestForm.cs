using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.BudgetRequests;

public sealed class AnswerBudgetRequestForm
{
    /// <summary>yes or no.</summary>
    public string? Agrees { get; set; }

    public string? Reasons { get; set; }

    public RefusalInLaw? Ground { get; set; }

    public string? InLaw { get; set; }

    /// <summary>For use after validation.</summary>
    public BudgetAnswer ToAnswer() => new(Agrees == ChoiceRules.Yes, Reasons.Tidy(), Ground, InLaw.Tidy());

    /// <summary>Whether this is the saved answer, sent again.</summary>
    public bool IsTheSameAs(Decision made) => (made.Kind, made.Reasons) == (ToAnswer().Kind, ToAnswer().InWords);
}

public sealed class AnswerBudgetRequestFormValidator : AbstractValidator<AnswerBudgetRequestForm>
{
    public AnswerBudgetRequestFormValidator()
    {
        RuleFor(form => form.Agrees).YesOrNo("Choose yes or no");
        RuleFor(form => form.Reasons).Given("Give the reasons: they stand in the answer").AtMost(TextLength.Note, "The reasons");
        RuleFor(form => form.Ground)
            .Must(ground => ground is null || Enum.IsDefined(ground.Value))
            .WithMessage("Choose a reason of the list")
            .Must(ground => ground is null)
            .When(form => form.Agrees == ChoiceRules.Yes, ApplyConditionTo.CurrentValidator)
            .WithMessage("You agree, so there is no reason to refuse: choose “None”");
        RuleFor(form => form.InLaw)
            .Must(said => string.IsNullOrWhiteSpace(said))
            .When(form => form.Agrees == ChoiceRules.Yes, ApplyConditionTo.CurrentValidator)
            .WithMessage("You agree, so there is nothing to say about a refusal: clear this, or answer no")
            .AtMost(TextLength.Note, "The reason in law");
    }
}
