using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Approvals;

/// <param name="IsOwn">The reader wrote the plan, so someone else must decide.</param>
/// <param name="StatementsRule">The rule that requires the two statements.</param>
/// <param name="Warnings">What the approver should know but may approve.</param>
public sealed record DecidePlanPage(
    PlanForDecision Whole,
    PersonStrip Person,
    PlanMoney Money,
    int DaysWaiting,
    bool IsOwn,
    IReadOnlyList<string> Exceptions,
    IReadOnlyList<Ruling> Warnings,
    IReadOnlyList<(PlannedSupport Line, Ruling Ruling)> Cautions,
    IReadOnlyList<Ruling> Refusals,
    Rule StatementsRule,
    DecidePlanForm Form
)
{
    public CarePlan Plan => Whole.Plan;

    public required DateOnly Today { get; init; }

    /// <summary>The last day of a current budget that this plan without one gives up; null if none is given up.</summary>
    public DateOnly? GivesUpAfter { get; init; }

    public string GivenName => Whole.Case.Person.Called;

    public string Finding =>
        Whole.Case.Person.DiedOn is { } died
            ? $"{GivenName} died on {died.InFull()}. The plan cannot be approved."
            : $"{Plan.SubmittedBy} sent it on {Plan.SubmittedOn.InFull()}. It has "
                + $"waited {DaysWaiting.Counted("day", "days")}.{PlanText.Due(Plan.DecideBy, Today)} "
                + $"{(Plan.WantsBudget ? Money.Sentence(GivenName) : $"{GivenName} wants a plan without a budget.")}";

    public static DecidePlanPage Of(
        PlanForDecision whole,
        DecidePlanForm form,
        IReadOnlyList<Ruling> refusals,
        SignedIn reader,
        DateOnly today
    )
    {
        var amount = whole.Case.AmountFor(whole.Plan.Period);
        var known = ReadyToSubmit.AmountKnownBeforePlanning(whole.Plan, whole.Case);
        return new(
            whole,
            PlanHeading.StripOf(whole.Case.Person, today),
            PlanMoney.Of(whole.Plan.Supports, amount is null ? null : new(amount.Total, amount.ToldOn)),
            today.DayNumber - (whole.Plan.SubmittedOn ?? today).DayNumber,
            whole.Plan.AuthorUserId == reader.UserId,
            [.. whole.Exceptions],
            [
                .. (known.Result == RulingResult.Warned ? new[] { known } : []),
                .. whole
                    .Plan.JudgeSupport()
                    .Select(judged => judged.Ruling)
                    .Where(ruling => ruling.Result is RulingResult.Warned or RulingResult.AllowedForAReason),
                .. whole.MoneyWarnings,
            ],
            whole.Cautions,
            refusals,
            PlanApproval.StatementsRule(whole.Plan, today),
            form
        )
        {
            Today = today,
        };
    }
}
