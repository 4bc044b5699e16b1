using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The wording of requests for a budget.</summary>
public static class BudgetRequestText
{
    public static string Of(BudgetAskedAs askedAs) =>
        askedAs switch
        {
            BudgetAskedAs.Person => "the person",
            BudgetAskedAs.ForThem => "somebody who acts for them",
            BudgetAskedAs.Clinician => "a nurse, doctor or therapist",
            BudgetAskedAs.SomebodyElse => "somebody else",
            _ => throw new ArgumentOutOfRangeException(nameof(askedAs), askedAs, "Nobody asks so."),
        };

    public static string Of(BudgetRequestState state) =>
        state switch
        {
            BudgetRequestState.Waiting => "Waiting for the approver",
            BudgetRequestState.Agreed => "Agreed",
            BudgetRequestState.Refused => "Not agreed",
            BudgetRequestState.Withdrawn => "Ended",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
        };

    /// <summary>When an answer is due, as a sentence.</summary>
    public static string Due(DateOnly? due, DateOnly today) =>
        due switch
        {
            null => "No day is set for the answer.",
            { } day when day < today => $"The answer was due by {day.InFull()}. It is overdue.",
            { } day when day == today => "The answer is due today.",
            { } day => $"The answer is due by {day.InFull()}.",
        };
}
