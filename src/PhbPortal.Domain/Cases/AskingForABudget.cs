using PhbPortal.Domain.People;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>A request for a budget, with the answer that an approver means to give.</summary>
/// <param name="InLaw">What in the law allows a refusal; asked for where there is a right.</param>
public sealed record BudgetAsked(DateOnly AskedOn, string AskedBy, bool Agrees, string Reasons, string InLaw);

/// <summary>What became of the answer.</summary>
public abstract record BudgetAskedOutcome;

public sealed record BudgetAskedAnswered(Decision Decision) : BudgetAskedOutcome;

/// <summary>Nothing was kept.</summary>
public sealed record BudgetAskedNotAnswered(Ruling Ruling) : BudgetAskedOutcome;

/// <summary>The answer to whoever asks for a budget is a decision with reasons; where they have a right to one, a refusal names its reason in law (A19 to A21).</summary>
public static class AskingForABudget
{
    private const int LeastWords = 5;

    public static BudgetAskedOutcome Answer(Case @case, BudgetAsked asked, DateOnly today, Actor approver)
    {
        if (asked.AskedOn > today)
            throw new ArgumentException("A request is answered after it was made.", nameof(asked));
        var right = RightToABudget.Judge(@case.QualifyingNeed, @case.IsAfterCare, asked.AskedOn);
        var isRefusedRight = !asked.Agrees && right is { Result: RulingResult.Warned };
        if (isRefusedRight && asked.InLaw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < LeastWords)
            return new BudgetAskedNotAnswered(Ruling.Refused(right!.RuleId, asked.AskedOn, "A budget to which there is a right is not refused without a reason in law.", right.Facts, "Say in a sentence which law allows the refusal here. A policy of the organisation is no such reason."));
        if (isRefusedRight)
            right = right! with { Facts = $"{right.Facts}; reason in law: {asked.InLaw.Trim()}" };
        return new BudgetAskedAnswered(new(
            @case,
            asked.Agrees ? DecisionKind.BudgetAskedForAgreed : DecisionKind.BudgetAskedForRefused,
            $"A budget that {asked.AskedBy.Trim()} asked for on {asked.AskedOn.InFull()}",
            isRefusedRight ? $"{asked.Reasons.Trim()} Reason in law: {asked.InLaw.Trim()}" : asked.Reasons.Trim(),
            today,
            approver,
            right is null ? [] : [right],
            asTheyWished: asked.Agrees));
    }
}
