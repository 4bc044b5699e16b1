using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Policies;

namespace PhbPortal.Web.Features.Shared;

/// <summary>What a decision was, in words that say the result.</summary>
public static class DecisionText
{
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.PlanApproved => "Plan approved",
        DecisionKind.PlanReturned => "Plan sent back for more information",
        DecisionKind.PlanNotAgreed => "Plan not agreed",
        DecisionKind.BudgetException => "Exception to the budget agreed",
        DecisionKind.BillPaid => "Bill to be paid",
        DecisionKind.BillNotPaid => "Bill not to be paid from the budget",
        DecisionKind.ContinuityDecided => "What happens with the money while care continues",
        DecisionKind.SupportNotEssential => "No need depends on a support line",
        DecisionKind.SupportNotAgreed => "Support not agreed",
        DecisionKind.BudgetEnded => "The budget ends",
        DecisionKind.RuleYielded => "Allowed for a manager’s reason",
        DecisionKind.RuleUpheld => "Not allowed after a manager was asked",
        DecisionKind.ExceptionAgreed => "Exception in the rule agreed",
        DecisionKind.ExceptionNotAgreed => "Exception in the rule not agreed",
        DecisionKind.BudgetReduced => "Amount of the budget lowered",
        DecisionKind.LookedAtAgainStands => "Looked at again: the decision stands",
        DecisionKind.LookedAtAgainChanged => "Looked at again: the decision changes",
        DecisionKind.NotLookedAtAgain => "Not looked at again this time",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a decision."),
    };

    public static string Of(RulingResult result) => result switch
    {
        RulingResult.Allowed => "Allowed",
        RulingResult.Warned => "Allowed with a warning",
        RulingResult.Refused => "Not allowed",
        RulingResult.NotInForce => "Not in force on that day",
        RulingResult.NeedsManagersReason => "Not allowed without a manager’s reason",
        RulingResult.NeedsException => "Not allowed without an exception decision",
        RulingResult.AllowedForAReason => "Allowed for a manager’s reason",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Not a result."),
    };
}
