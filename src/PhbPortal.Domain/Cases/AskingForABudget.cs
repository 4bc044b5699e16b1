using PhbPortal.Domain.People;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>What in the law a refusal rests on. A policy of an organisation is not among them.</summary>
public enum RefusalInLaw
{
    NoSuitableAmount = 0,
    UseCannotBeAgreed = 1,
    OutsideTheRight = 2,
    AnotherProvision = 3,
}

/// <summary>A request for a budget, with the answer that an approver means to give.</summary>
/// <param name="InLaw">What in the law allows a refusal; asked for where there is a right.</param>
public sealed record BudgetAsked(DateOnly AskedOn, string AskedBy, bool Agrees, string Reasons, RefusalInLaw? Ground, string InLaw)
{
    /// <summary>What tells one request from another.</summary>
    public string Subject => $"A budget that {AskedBy.Trim()} asked for on {AskedOn.InFull()}";
}

/// <summary>What became of the answer.</summary>
public abstract record BudgetAskedOutcome;

public sealed record BudgetAskedAnswered(Decision Decision) : BudgetAskedOutcome;

/// <summary>Nothing was kept.</summary>
public sealed record BudgetAskedNotAnswered(Ruling Ruling) : BudgetAskedOutcome;

/// <summary>The answer to whoever asks for a budget is a decision with reasons; where they have a right to one, a refusal names its reason in law (A19 to A21).</summary>
public static class AskingForABudget
{
    public static readonly IReadOnlyList<RefusalInLaw> Grounds = Enum.GetValues<RefusalInLaw>();

    public static string PlainWords(this RefusalInLaw ground) => ground switch
    {
        RefusalInLaw.NoSuitableAmount => "No amount can be fixed as suitable for the service or part of it (SI 2012/2996, regulation 32A(1))",
        RefusalInLaw.UseCannotBeAgreed => "Its use cannot be planned and agreed with the person or whoever represents them (SI 2012/2996, regulation 32A(1))",
        RefusalInLaw.OutsideTheRight => "What is asked for is outside the service that the right is about (SI 2012/2996, Part 6A)",
        _ => "Another provision, which the sentence names",
    };

    /// <exception cref="ArgumentException">It was asked for after it was answered, or a reason in law goes with a yes.</exception>
    public static BudgetAskedOutcome Answer(Case @case, BudgetAsked asked, DateOnly today, Actor approver)
    {
        if (asked.AskedOn > today)
            throw new ArgumentException("A request is answered after it was made.", nameof(asked));
        if (asked.Agrees && (asked.Ground is not null || asked.InLaw.Trim().Length > 0))
            throw new ArgumentException("A yes needs no reason in law.", nameof(asked));
        var right = RightToABudget.Judge(@case.QualifyingNeed, @case.IsAfterCare, asked.AskedOn);
        if (!asked.Agrees && right is { Result: RulingResult.Warned } && (asked.Ground is null || !WrittenReason.Is(asked.InLaw)))
            return new BudgetAskedNotAnswered(Ruling.Refused(right.RuleId, asked.AskedOn, "A budget to which there is a right is not refused without a reason in law.", right.Facts, $"Choose the reason in law, and say in at least {WrittenReason.LeastWords} words why it applies here. A policy of the organisation is no such reason."));
        var inLaw = string.Join(' ', new[] { asked.Ground?.PlainWords() ?? "", asked.InLaw }.Select(Sentence).Where(words => words.Length > 0));
        if (inLaw.Length > 0)
            right = right is null ? null : right with { Facts = $"{right.Facts}; ground {asked.Ground?.ToString() ?? "none"}; reason in law: {inLaw}" };
        @case.RequestAnswered();
        return new BudgetAskedAnswered(new(
            @case,
            asked.Agrees ? DecisionKind.BudgetAskedForAgreed : DecisionKind.BudgetAskedForRefused,
            asked.Subject,
            inLaw.Length > 0 ? $"{Sentence(asked.Reasons)} Reason in law: {inLaw}" : asked.Reasons.Trim(),
            today,
            approver,
            right is null ? [] : [right],
            asTheyWished: asked.Agrees));
    }

    private static string Sentence(string words) =>
        words.Trim() is { Length: > 0 } said ? said[^1] is '.' or '!' or '?' ? said : said + "." : "";
}
