using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Features.Shared;

/// <summary>A decision, in words that state the result.</summary>
public static class DecisionText
{
    public static string Of(DecisionKind kind) =>
        kind switch
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
            DecisionKind.RepaymentAsked => "Money asked back",
            DecisionKind.BudgetAskedForAgreed => "Asked for a budget: yes",
            DecisionKind.BudgetAskedForRefused => "Asked for a budget: not agreed",
            DecisionKind.DebtHandedOver => "What was asked back is collected as a debt",
            DecisionKind.DebtCalledBack => "What was asked back is no longer collected as a debt",
            DecisionKind.PaymentConditionSet => "Something is required of the direct payment",
            DecisionKind.PaymentConditionLifted => "A condition on the direct payment was lifted",
            DecisionKind.DeathCorrected => "The recorded day of a death was corrected",
            DecisionKind.DeathWithdrawn => "A death was recorded in error",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a decision."),
        };

    /// <summary>What is possible in spite of the decision.</summary>
    public static string Instead(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.PlanNotAgreed => "We can write another plan together. Your care co-ordinator begins it with you.",
            DecisionKind.SupportNotAgreed or DecisionKind.RuleUpheld or DecisionKind.ExceptionNotAgreed =>
                "Tell your care co-ordinator what you want to reach. Often something else does the same, and the plan can pay for it.",
            DecisionKind.SupportNotEssential =>
                "The support stays in the plan. If a need comes to depend on it, tell us, and it is recorded so.",
            DecisionKind.BillNotPaid =>
                "Talk with us before somebody pays this bill. A review of the plan can show whether the budget should be larger.",
            DecisionKind.BudgetReduced =>
                "If the support in the plan costs more than is left, tell us. Support that is needed goes on, and the plan is "
                    + "looked at again.",
            DecisionKind.DebtHandedOver => "You can still pay in parts: phone us and say what you can pay. Care that is needed goes on.",
            DecisionKind.DeathWithdrawn =>
                "We are sorry. Phone us today if anything about your care has changed. Care that is needed goes on, and your "
                    + "care co-ordinator begins a new budget with you.",
            DecisionKind.BudgetEnded => "Usual NHS care goes on. You can ask for a budget again when something changes.",
            DecisionKind.LookedAtAgainStands or DecisionKind.NotLookedAtAgain =>
                "You can ask for a review of the plan at any time, and tell us what has changed.",
            DecisionKind.PlanApproved
            or DecisionKind.PlanReturned
            or DecisionKind.BudgetException
            or DecisionKind.BillPaid
            or DecisionKind.ContinuityDecided
            or DecisionKind.RuleYielded
            or DecisionKind.ExceptionAgreed
            or DecisionKind.LookedAtAgainChanged
            or DecisionKind.RepaymentAsked
            or DecisionKind.BudgetAskedForAgreed
            or DecisionKind.BudgetAskedForRefused
            or DecisionKind.PaymentConditionSet
            or DecisionKind.PaymentConditionLifted
            or DecisionKind.DebtCalledBack
            or DecisionKind.DeathCorrected => "Phone us and ask what else is possible. You can ask for a review of the plan at any time.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a decision."),
        };

    public static string Of(LetterWay way) =>
        way switch
        {
            LetterWay.Post => "By post",
            LetterWay.ByHand => "By hand",
            LetterWay.Email => "By email",
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Not a way of giving a letter."),
        };

    public static string Of(RulingResult result) =>
        result switch
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
