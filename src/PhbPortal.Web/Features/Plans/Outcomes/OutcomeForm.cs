using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Outcomes;

public sealed class OutcomeForm : IComparedForm
{
    public int Version { get; set; }

    public string? OwnWords { get; set; }

    public string? Sign { get; set; }

    public DateField? TargetDay { get; set; }

    public static OutcomeForm From(CarePlan plan, Outcome outcome) =>
        new()
        {
            Version = plan.Version,
            OwnWords = outcome.OwnWords,
            Sign = outcome.Sign,
            TargetDay = DateField.From(outcome.TargetDay),
        };

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(OwnWords), "What should be different", OwnWords),
            Answer.To(nameof(Sign), "The sign that it has worked", Sign),
            Answer.To(nameof(TargetDay), "When you will look", TargetDay),
        ];
}

public sealed class OutcomeFormValidator : AbstractValidator<OutcomeForm>
{
    public OutcomeFormValidator()
    {
        RuleFor(f => f.OwnWords)
            .Given("Write what the person wants to be different")
            .AtMost(TextLength.Note, "What the person wants to be different");
        RuleFor(f => f.Sign).AtMost(TextLength.Note, "The sign that it has worked");
        RuleFor(f => f.TargetDay).RealDayOrNothing("The day to look");
    }
}
