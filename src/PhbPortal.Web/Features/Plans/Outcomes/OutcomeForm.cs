using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Outcomes;

public sealed class OutcomeForm : IChangedRow<OutcomeForm>
{
    public int Version { get; set; }

    public string? OwnWords { get; set; }

    public string? Sign { get; set; }

    public DateField? TargetDay { get; set; }

    public static OutcomeForm? From(CarePlan plan, int number) =>
        plan.OutcomeOf(number) is { } outcome
            ? new()
            {
                Version = plan.Version,
                OwnWords = outcome.OwnWords,
                Sign = outcome.Sign,
                TargetDay = DateField.From(outcome.TargetDay),
            }
            : null;

    /// <summary>To be added to the need named in the address.</summary>
    public IAddedRow For(int need) => new AddedOutcome(this, need);

    public void ChangeIn(CarePlan plan, int number) => plan.ChangeOutcome(number, OwnWords.Tidy(), Sign.Tidy(), TargetDay?.Value);

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(OwnWords), "What should be different", OwnWords),
            Answer.To(nameof(Sign), "The sign that it has worked", Sign),
            Answer.To(nameof(TargetDay), "When you will look", TargetDay),
        ];

    private sealed record AddedOutcome(OutcomeForm Form, int Need) : IAddedRow
    {
        public int Version
        {
            get => Form.Version;
            set => Form.Version = value;
        }

        public bool HasPlaceIn(CarePlan plan) => plan.NeedOf(Need) is not null;

        public bool IsIn(CarePlan plan) => plan.NeedOf(Need)!.Outcomes.Any(outcome => outcome.OwnWords == Form.OwnWords.Tidy());

        public string? WhyNotInto(CarePlan plan) =>
            plan.Outcomes.Count() >= CarePlan.MostRows
                ? $"A plan holds at most {CarePlan.MostRows} outcomes. Change or remove one first."
                : null;

        public void AddTo(CarePlan plan) => plan.AddOutcome(Need, Form.OwnWords.Tidy(), Form.Sign.Tidy(), Form.TargetDay?.Value);
    }
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
