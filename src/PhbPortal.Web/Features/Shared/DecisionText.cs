using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Features.Shared;

/// <summary>A decision, in words that state the result.</summary>
public static class DecisionText
{
    private const string AskWhatElse = "Phone us and ask what else is possible. You can ask for a review of the plan at any time.";
    private const string SayWhatYouWantToReach =
        "Tell your care co-ordinator what you want to reach. Often something else does the same, and the plan can pay for it.";
    private const string AskForAReview = "You can ask for a review of the plan at any time, and tell us what has changed.";

    private static readonly Dictionary<DecisionKind, (string Of, string Instead)> Kinds = new()
    {
        [DecisionKind.PlanApproved] = ("Plan approved", AskWhatElse),
        [DecisionKind.PlanReturned] = ("Plan sent back for more information", AskWhatElse),
        [DecisionKind.PlanNotAgreed] = (
            "Plan not agreed",
            "We can write another plan together. Your care co-ordinator begins it with you."
        ),
        [DecisionKind.BudgetException] = ("Exception to the budget agreed", AskWhatElse),
        [DecisionKind.BillPaid] = ("Bill to be paid", AskWhatElse),
        [DecisionKind.BillNotPaid] = (
            "Bill not to be paid from the budget",
            "Talk with us before somebody pays this bill. A review of the plan can show whether the budget should be larger."
        ),
        [DecisionKind.ContinuityDecided] = ("What happens with the money while care continues", AskWhatElse),
        [DecisionKind.SupportNotEssential] = (
            "No need depends on a support line",
            "The support stays in the plan. If a need comes to depend on it, tell us, and it is recorded so."
        ),
        [DecisionKind.SupportNotAgreed] = ("Support not agreed", SayWhatYouWantToReach),
        [DecisionKind.BudgetEnded] = ("The budget ends", "Usual NHS care goes on. You can ask for a budget again when something changes."),
        [DecisionKind.RuleYielded] = ("Allowed for a manager’s reason", AskWhatElse),
        [DecisionKind.RuleUpheld] = ("Not allowed after a manager was asked", SayWhatYouWantToReach),
        [DecisionKind.ExceptionAgreed] = ("Exception in the rule agreed", AskWhatElse),
        [DecisionKind.ExceptionNotAgreed] = ("Exception in the rule not agreed", SayWhatYouWantToReach),
        [DecisionKind.BudgetReduced] = (
            "Amount of the budget lowered",
            "If the support in the plan costs more than is left, tell us. Support that is needed goes on, "
                + "and the plan is looked at again."
        ),
        [DecisionKind.LookedAtAgainStands] = ("Looked at again: the decision stands", AskForAReview),
        [DecisionKind.LookedAtAgainChanged] = ("Looked at again: the decision changes", AskWhatElse),
        [DecisionKind.NotLookedAtAgain] = ("Not looked at again this time", AskForAReview),
        [DecisionKind.RepaymentAsked] = ("Money asked back", AskWhatElse),
        [DecisionKind.BudgetAskedForAgreed] = ("Asked for a budget: yes", AskWhatElse),
        [DecisionKind.BudgetAskedForRefused] = ("Asked for a budget: not agreed", AskWhatElse),
        [DecisionKind.DebtHandedOver] = (
            "What was asked back is collected as a debt",
            "You can still pay in parts: phone us and say what you can pay. Care that is needed goes on."
        ),
        [DecisionKind.DebtCalledBack] = ("What was asked back is no longer collected as a debt", AskWhatElse),
        [DecisionKind.PaymentConditionSet] = ("Something is required of the direct payment", AskWhatElse),
        [DecisionKind.PaymentConditionLifted] = ("A condition on the direct payment was lifted", AskWhatElse),
        [DecisionKind.DeathCorrected] = ("The recorded day of a death was corrected", AskWhatElse),
        [DecisionKind.DeathWithdrawn] = (
            "A death was recorded in error",
            "We are sorry. Phone us today if anything about your care has changed. Care that is needed goes "
                + "on, and your care co-ordinator begins a new budget with you."
        ),
    };

    public static string Of(DecisionKind kind) => Find(kind).Of;

    /// <summary>What is possible in spite of the decision.</summary>
    public static string Instead(DecisionKind kind) => Find(kind).Instead;

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

    private static (string Of, string Instead) Find(DecisionKind kind) =>
        Kinds.TryGetValue(kind, out var words) ? words : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a decision.");
}
