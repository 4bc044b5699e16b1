using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Cases;

/// <summary>The right of someone who asks for a reconsideration. If no rule gives one, the portal accepts the request anyway.</summary>
/// <param name="Ruling">Null if no rule is about such a decision, or only about other ways of holding a budget.</param>
public sealed record OwedALook(string Words, Ruling? Ruling)
{
    public bool IsOwed => Ruling is { Result: RulingResult.Allowed };

    /// <summary>The same decision was reconsidered within six months (B16).</summary>
    public bool NeedNotBeYet => Ruling is { Result: RulingResult.Warned };
}

/// <summary>Which right there is to a reconsideration, and since when (B15, B16, C06, D17, H15).</summary>
public static class RightToAnotherLook
{
    public static bool IsAnswer(DecisionKind kind) =>
        kind is DecisionKind.LookedAtAgainStands or DecisionKind.LookedAtAgainChanged or DecisionKind.NotLookedAtAgain;

    /// <summary>The rules' category of such a decision; null if they have none. The decision must be loaded with its rulings.</summary>
    public static AskedAgainAbout? About(Decision decision) =>
        decision.Kind switch
        {
            DecisionKind.SupportNotAgreed or DecisionKind.SupportNotEssential => AskedAgainAbout.ItemNotAgreed,
            DecisionKind.RuleUpheld or DecisionKind.ExceptionNotAgreed or DecisionKind.PlanNotAgreed when RefusesToPayDirectly(decision) =>
                AskedAgainAbout.NoDirectPayment,
            DecisionKind.RuleUpheld or DecisionKind.ExceptionNotAgreed when decision.CategoryCode.Length > 0 =>
                AskedAgainAbout.ItemNotAgreed,
            DecisionKind.BudgetReduced => AskedAgainAbout.Reduction,
            DecisionKind.RepaymentAsked => AskedAgainAbout.Repayment,
            _ => null,
        };

    /// <param name="paysDirectly">Whether the budget concerned is, or would be, a direct payment: no other has these rights.</param>
    /// <param name="lookedAtOn">The day on which the same decision was last reconsidered; null if it never was.</param>
    public static OwedALook Judge(Decision decision, bool paysDirectly, DateOnly askedOn, DateOnly? lookedAtOn)
    {
        if (About(decision) is not { } about)
            return new(
                "No rule says that a decision of this kind has to be looked at again. It is looked at all the same, because "
                    + "somebody asked.",
                null
            );
        if (!paysDirectly && about != AskedAgainAbout.NoDirectPayment)
            return new(
                $"Rule {AskingAgain.RuleFor(about).Id} is about direct payments, and this is about none. It is looked at all "
                    + $"the same, because somebody asked.",
                null
            );
        var ruling = AskingAgain.Judge(about, decision.DecidedOn, askedOn, lookedAtOn);
        if (ruling.Result == RulingResult.NotInForce)
            ruling = ruling with
            {
                Answer = $"{ruling.Answer} So no rule owed it then. It is looked at all the same, because somebody asked.",
            };
        return new(ruling.Words, ruling);
    }

    private static bool RefusesToPayDirectly(Decision decision) =>
        decision.Rulings.Any(r =>
            DirectPaymentGate.OwnRules.Contains(r.RuleId)
            && r.Result is not (RulingResult.Allowed or RulingResult.Warned or RulingResult.NotInForce)
        );
}
