using System.Globalization;
using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Sections;

public sealed class PeopleForm : IComparedForm
{
    public int Version { get; set; }

    public string? CoordinatorName { get; set; }

    public string? CoordinatorPhone { get; set; }

    public DateField? FirstReviewOn { get; set; }

    public string? ReviewHow { get; set; }

    public string? NoticeDays { get; set; }

    public string? Completed { get; set; }

    public static PeopleForm From(CarePlan plan) =>
        new()
        {
            Version = plan.Version,
            CoordinatorName = plan.CoordinatorName,
            CoordinatorPhone = plan.CoordinatorPhone,
            FirstReviewOn = DateField.From(plan.FirstReviewOn),
            ReviewHow = plan.ReviewHow,
            NoticeDays = plan.NoticeDays?.ToString(CultureInfo.InvariantCulture),
            Completed = SectionText.Field(plan.CompletedSections.HasFlag(PlanSections.People)),
        };

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(CoordinatorName), "Care co-ordinator", CoordinatorName),
            Answer.To(nameof(CoordinatorPhone), "Phone number", CoordinatorPhone),
            Answer.To(nameof(FirstReviewOn), "First review", FirstReviewOn),
            Answer.To(nameof(ReviewHow), "How the review is done", ReviewHow),
            Answer.To(nameof(NoticeDays), "Days of notice before a reduction", NoticeDays),
            SectionText.Answer(nameof(Completed), Completed),
        ];

    public void WriteTo(CarePlan plan)
    {
        int? notice = TypedNumber.TryReadWhole(NoticeDays, out var days) ? days : null;
        plan.SavePeople(CoordinatorName.TidyName(), CoordinatorPhone.Tidy(), FirstReviewOn?.Value, ReviewHow.Tidy(), notice);
        plan.MarkSection(PlanSections.People, Completed == ChoiceRules.Yes);
    }
}

public sealed class PeopleFormValidator : AbstractValidator<PeopleForm>
{
    private const int MostNoticeDays = 365;

    public PeopleFormValidator()
    {
        RuleFor(f => f.CoordinatorName).AtMost(TextLength.Line, "The name");
        RuleFor(f => f.CoordinatorPhone).AtMost(TextLength.Line, "The phone number");
        RuleFor(f => f.FirstReviewOn).RealDayOrNothing("The first review");
        RuleFor(f => f.ReviewHow).AtMost(TextLength.Note, "How the review is done");
        RuleFor(f => f.NoticeDays)
            .Must(typed =>
                string.IsNullOrWhiteSpace(typed) || (TypedNumber.TryReadWhole(typed, out var days) && days is >= 1 and <= MostNoticeDays)
            )
            .WithMessage($"Enter the days of notice as a whole number from 1 to {MostNoticeDays}");
        RuleFor(f => f.Completed).SaysIfCompleted();
        When(
            f => f.Completed == ChoiceRules.Yes,
            () =>
            {
                RuleFor(f => f.CoordinatorName).NameGiven("Enter the name of the care co-ordinator");
                RuleFor(f => f.CoordinatorPhone).Given("Enter the co-ordinator’s phone number");
                RuleFor(f => f.FirstReviewOn).RealDay("The first review", "Enter the day of the first review");
                RuleFor(f => f.ReviewHow).Given("Say how the review is done");
                RuleFor(f => f.NoticeDays).Given("Enter the days of notice before a reduction");
            }
        );
    }
}
