using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Needs;

/// <summary>A need and its first outcome, because a need must have one.</summary>
public sealed class AddNeedForm : IAddedRow
{
    public int Version { get; set; }

    public string? Description { get; set; }

    public string? WatchedBy { get; set; }

    public string? OwnWords { get; set; }

    public string? Sign { get; set; }

    public DateField? TargetDay { get; set; }

    public static AddNeedForm For(CarePlan plan) => new() { Version = plan.Version };

    public bool IsIn(CarePlan plan) =>
        plan.Needs.Any(need => need.Description == Description.Tidy() && need.Outcomes.Any(outcome => outcome.OwnWords == OwnWords.Tidy()));

    public string? WhyNotInto(CarePlan plan) =>
        plan.Needs.Count >= CarePlan.MostRows || plan.Outcomes.Count() >= CarePlan.MostRows
            ? $"A plan holds at most {CarePlan.MostRows} needs and outcomes. Change or remove one first."
            : null;

    public void AddTo(CarePlan plan) => plan.AddNeed(Description.Tidy(), WatchedBy.Tidy(), OwnWords.Tidy(), Sign.Tidy(), TargetDay?.Value);
}

public sealed class AddNeedFormValidator : AbstractValidator<AddNeedForm>
{
    public AddNeedFormValidator()
    {
        RuleFor(f => f.Description).Given("Describe the need").AtMost(TextLength.Note, "The need");
        RuleFor(f => f.WatchedBy).AtMost(TextLength.Line, "Who watches it");
        RuleFor(f => f.OwnWords)
            .Given("Write what the person wants to be different")
            .AtMost(TextLength.Note, "What the person wants to be different");
        RuleFor(f => f.Sign).AtMost(TextLength.Note, "The sign that it has worked");
        RuleFor(f => f.TargetDay).RealDayOrNothing("The day to look");
    }
}
