using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.BudgetRequests;

public sealed class AnswerForm
{
    public DateField AskedOn { get; set; } = new();

    public string AskedBy { get; set; } = "";

    /// <summary>yes or no.</summary>
    public string? Agrees { get; set; }

    public string Reasons { get; set; } = "";

    public RefusalInLaw? Ground { get; set; }

    public string InLaw { get; set; } = "";

    /// <summary>For use once the form was found valid.</summary>
    public BudgetAsked ToAsked() => new(AskedOn.Value!.Value, AskedBy.Trim(), Agrees == ChoiceRules.Yes, Reasons.Trim(), Ground, InLaw.Trim());
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator(PortalClock clock)
    {
        RuleFor(form => form.AskedOn).RealDay("The day", "Enter the day on which it was asked for")
            .NotBefore(_ => Rulebook.ProgrammeStart, "The day must be in 2009 or later").NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(form => form.AskedBy).Given("Enter who asked for it").AtMost(100, "The name");
        RuleFor(form => form.Agrees).YesOrNo("Choose yes or no");
        RuleFor(form => form.Reasons).Given("Give the reasons: they stand in the answer").AtMost(TextLength.Note, "The reasons");
        RuleFor(form => form.Ground).Must(ground => ground is null || Enum.IsDefined(ground.Value)).WithMessage("Choose a reason of the list")
            .Must(ground => ground is null).When(form => form.Agrees == ChoiceRules.Yes, ApplyConditionTo.CurrentValidator).WithMessage("You agree, so there is no reason to refuse: choose “None”");
        RuleFor(form => form.InLaw).Must(said => string.IsNullOrWhiteSpace(said)).When(form => form.Agrees == ChoiceRules.Yes, ApplyConditionTo.CurrentValidator).WithMessage("You agree, so there is nothing to say about a refusal: clear this, or answer no").AtMost(TextLength.Note, "The reason in law");
    }
}
