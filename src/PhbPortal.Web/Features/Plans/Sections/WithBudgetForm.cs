using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Sections;

/// <summary>A person may have a plan without a budget (A26).</summary>
public sealed class WithBudgetForm : IComparedForm
{
    public int Version { get; set; }

    public string? Budget { get; set; }

    public static WithBudgetForm From(CarePlan plan) =>
        new() { Version = plan.Version, Budget = plan.WantsBudget ? ChoiceRules.Yes : ChoiceRules.No };

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(
                nameof(Budget),
                "With a budget or without one",
                Budget,
                value => value == ChoiceRules.Yes ? "With a budget" : "Without a budget"
            ),
        ];

    public void WriteTo(CarePlan plan)
    {
        if (plan.WantsBudget != (Budget == ChoiceRules.Yes))
            plan.ChooseBudget(Budget == ChoiceRules.Yes);
    }
}

public sealed class WithBudgetFormValidator : AbstractValidator<WithBudgetForm>
{
    public WithBudgetFormValidator() => RuleFor(f => f.Budget).YesOrNo("Say whether the person wants a budget");
}
