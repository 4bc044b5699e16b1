using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Needs;

public sealed class ChangeNeedForm : IChangedRow<ChangeNeedForm>
{
    public int Version { get; set; }

    public string? Description { get; set; }

    public string? WatchedBy { get; set; }

    public static ChangeNeedForm? From(CarePlan plan, int number) =>
        plan.NeedOf(number) is { } need
            ? new()
            {
                Version = plan.Version,
                Description = need.Description,
                WatchedBy = need.WatchedBy,
            }
            : null;

    public void ChangeIn(CarePlan plan, int number) => plan.ChangeNeed(number, Description.Tidy(), WatchedBy.Tidy());

    public IEnumerable<Answer> Answers() =>
        [Answer.To(nameof(Description), "The need", Description), Answer.To(nameof(WatchedBy), "Who watches it", WatchedBy)];
}

public sealed class ChangeNeedFormValidator : AbstractValidator<ChangeNeedForm>
{
    public ChangeNeedFormValidator()
    {
        RuleFor(f => f.Description).Given("Describe the need").AtMost(TextLength.Note, "The need");
        RuleFor(f => f.WatchedBy).AtMost(TextLength.Line, "Who watches it");
    }
}
