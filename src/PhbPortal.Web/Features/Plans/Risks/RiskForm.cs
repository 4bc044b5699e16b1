using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Risks;

public sealed class RiskForm : IChangedRow<RiskForm>, IAddedRow
{
    public int Version { get; set; }

    public string? Wants { get; set; }

    public string? CouldHappen { get; set; }

    public string? Significant { get; set; }

    public string? Response { get; set; }

    public string? Owner { get; set; }

    public DateField? LookAgainOn { get; set; }

    internal RiskDetails ToDetails() =>
        new(Wants.Tidy(), CouldHappen.Tidy(), Significant == ChoiceRules.Yes, Response.Tidy(), Owner.Tidy(), LookAgainOn?.Value);

    public static RiskForm For(CarePlan plan) => new() { Version = plan.Version };

    public static RiskForm? From(CarePlan plan, int number) =>
        plan.RiskOf(number) is { } risk
            ? new()
            {
                Version = plan.Version,
                Wants = risk.WhatThePersonWants,
                CouldHappen = risk.WhatCouldHappen,
                Significant = risk.IsSignificant ? ChoiceRules.Yes : ChoiceRules.No,
                Response = risk.AgreedResponse,
                Owner = risk.Owner,
                LookAgainOn = DateField.From(risk.LookAgainOn),
            }
            : null;

    public bool IsIn(CarePlan plan) => plan.Risks.Any(risk => risk.Details == ToDetails());

    public string? WhyNotInto(CarePlan plan) =>
        plan.Risks.Count >= CarePlan.MostRows ? $"A plan holds at most {CarePlan.MostRows} risks. Change or remove one first." : null;

    public void AddTo(CarePlan plan) => plan.AddRisk(ToDetails());

    public void ChangeIn(CarePlan plan, int number) => plan.ChangeRisk(number, ToDetails());

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(Wants), "What the person wants to do", Wants),
            Answer.To(nameof(CouldHappen), "What could happen", CouldHappen),
            Answer.To(nameof(Significant), "Is it serious?", Significant, value => value == ChoiceRules.Yes ? "Yes" : "No"),
            Answer.To(nameof(Response), "What makes it safer", Response),
            Answer.To(nameof(Owner), "Who sees to it", Owner),
            Answer.To(nameof(LookAgainOn), "Look again on", LookAgainOn),
        ];
}

public sealed class RiskFormValidator : AbstractValidator<RiskForm>
{
    public RiskFormValidator()
    {
        RuleFor(f => f.Wants).Given("Write what the person wants to do").AtMost(TextLength.Note, "What the person wants to do");
        RuleFor(f => f.CouldHappen).Given("Write what could happen").AtMost(TextLength.Note, "What could happen");
        RuleFor(f => f.Significant).YesOrNo("Say whether it is serious");
        RuleFor(f => f.Response).AtMost(TextLength.Note, "What makes it safer");
        RuleFor(f => f.Owner).AtMost(TextLength.Line, "Who sees to it");
        RuleFor(f => f.LookAgainOn).RealDayOrNothing("The day to look again");
    }
}
