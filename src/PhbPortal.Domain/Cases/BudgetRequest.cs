using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>Who asks for a budget. The names are stored; never rename one.</summary>
public enum BudgetAskedAs
{
    Person = 0,

    /// <summary>Someone who acts for the person.</summary>
    ForThem = 1,
    Clinician = 2,
    SomebodyElse = 3,
}

/// <summary>The outcome of a request for a budget. The names are stored; never rename one.</summary>
public enum BudgetRequestState
{
    Waiting = 0,
    Agreed = 1,
    Refused = 2,

    /// <summary>Whoever asked withdrew it.</summary>
    Withdrawn = 3,
}

/// <param name="Wanted">What they asked for, in words; may be empty.</param>
public sealed record BudgetAsked(BudgetAskedAs As, string By, CameBy CameBy, DateOnly On, string Wanted)
{
    /// <summary>The form it came from, so that one that arrives twice is saved once.</summary>
    public Guid RequestId { get; init; }
}

/// <param name="InLaw">The legal reason for a refusal; required if there is a right.</param>
public sealed record BudgetAnswer(bool Agrees, string Reasons, RefusalInLaw? Ground, string InLaw)
{
    public DecisionKind Kind => Agrees ? DecisionKind.BudgetAskedForAgreed : DecisionKind.BudgetAskedForRefused;

    /// <summary>The reasons stored with the decision, including any legal reason.</summary>
    public string InWords => LawInWords.Length > 0 ? $"{Sentence(Reasons)} Reason in law: {LawInWords}" : Reasons.Trim();

    internal string LawInWords =>
        string.Join(' ', new[] { Ground?.PlainWords() ?? "", InLaw }.Select(Sentence).Where(words => words.Length > 0));

    private static string Sentence(string words) =>
        words.Trim() is { Length: > 0 } said
            ? said[^1] is '.' or '!' or '?'
                ? said
                : said + "."
            : "";
}

/// <summary>The outcome of an answer.</summary>
public abstract record BudgetAnswerOutcome;

public sealed record BudgetRequestAnswered(Decision Decision) : BudgetAnswerOutcome;

/// <summary>Nothing was saved: a refusal lacks its legal reason.</summary>
public sealed record BudgetRequestNotAnswered(Ruling Ruling) : BudgetAnswerOutcome;

/// <summary>
/// Someone asks for a budget. The request is recorded with its due date, and waits until an approver answers it with reasons or whoever
/// asked withdraws it (A19 to A21).
/// </summary>
public sealed class BudgetRequest : Root
{
    private BudgetRequest() { }

    private BudgetRequest(CareCase careCase, BudgetAsked asked, DateOnly? dueOn, Occasion occasion)
        : base(careCase.SiteId)
    {
        (Case, CaseId, WaitingCaseId, PersonId) = (careCase, careCase.Id, careCase.Id, careCase.PersonId);
        (AskedAs, AskedBy, CameBy, AskedOn, Wanted) = (asked.As, asked.By.Trim(), asked.CameBy, asked.On, asked.Wanted.Trim());
        (RecordedOn, RecordedByUserId, RecordedBy, DueOn, RequestId) = (
            occasion.Today,
            occasion.By.UserId,
            occasion.By.Name,
            dueOn,
            asked.RequestId
        );
    }

    public long CaseId { get; private set; }

    public CareCase Case { get; private set; } = null!;

    /// <summary>The case while nobody has answered, so that the database accepts one request per case at a time.</summary>
    public long? WaitingCaseId { get; private set; }

    public long PersonId { get; private set; }

    public BudgetAskedAs AskedAs { get; private set; }

    /// <summary>Who asked, in words.</summary>
    public string AskedBy { get; private set; } = "";

    public CameBy CameBy { get; private set; }

    public DateOnly AskedOn { get; private set; }

    public string Wanted { get; private set; } = "";

    /// <summary>The form it came from; unique within a case.</summary>
    public Guid RequestId { get; private set; }

    public DateOnly RecordedOn { get; private set; }

    public long RecordedByUserId { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>The due date, by the figure of the day it was asked; null if no figure applied. A later figure does not move it.</summary>
    public DateOnly? DueOn { get; private set; }

    public BudgetRequestState State { get; private set; }

    public long? AnswerId { get; private set; }

    /// <summary>The decision that is the answer.</summary>
    public Decision? Answer { get; private set; }

    /// <summary>Who said that it is withdrawn; empty if nobody did.</summary>
    public string WithdrawnBy { get; private set; } = "";

    public DateOnly? WithdrawnOn { get; private set; }

    public string WithdrawalRecordedBy { get; private set; } = "";

    public bool Waits => State == BudgetRequestState.Waiting;

    /// <exception cref="ArgumentException">Nobody asks, or the day is in the future.</exception>
    public static BudgetRequest Ask(CareCase careCase, BudgetAsked asked, DateOnly? dueOn, Occasion occasion)
    {
        if (string.IsNullOrWhiteSpace(asked.By))
            throw new ArgumentException("Somebody asks.", nameof(asked));
        if (asked.On > occasion.Today)
            throw new ArgumentException("A request is recorded after it was made.", nameof(asked));
        return new(careCase, asked, dueOn, occasion);
    }

    /// <summary>The due date of an answer to a request of that day; null without a figure.</summary>
    public static DateOnly? DueFor(DateOnly askedOn, PolicyBook policies, UkCalendar calendar) =>
        policies.On(askedOn).TryFigure(PolicyKeys.RequestAnswer, out var days) ? calendar.AddWorkingDays(askedOn, days.Count) : null;

    public bool IsOverdueOn(DateOnly day) => Waits && DueOn < day;

    /// <summary>The rules' answer for the day of the request; null if no rule applies. The case must be loaded.</summary>
    public Ruling? Right => RightToABudget.Judge(Case.QualifyingNeed, Case.IsAfterCare, AskedOn);

    /// <summary>An approver answers once, with reasons. The case is loaded.</summary>
    /// <exception cref="ArgumentException">A reason in law goes with a yes, or it was asked after the day of the answer.</exception>
    /// <exception cref="InvalidOperationException">It does not wait any more.</exception>
    public BudgetAnswerOutcome Close(BudgetAnswer answer, Occasion occasion)
    {
        if (!Waits)
            throw new InvalidOperationException("A request has one answer.");
        if (AskedOn > occasion.Today)
            throw new ArgumentException("A request is answered after it was made.", nameof(occasion));
        if (answer.Agrees && (answer.Ground is not null || answer.InLaw.Trim().Length > 0))
            throw new ArgumentException("A yes needs no reason in law.", nameof(answer));
        var right = Right;
        if (
            !answer.Agrees
            && right is { Result: RulingResult.Warned }
            && (answer.Ground is null || !WrittenReason.IsSentence(answer.InLaw))
        )
            return new BudgetRequestNotAnswered(
                Ruling.Refused(
                    right.RuleId,
                    AskedOn,
                    "A budget to which there is a right is not refused without a reason in law.",
                    right.Facts,
                    $"Choose the reason in law, and say in at least {WrittenReason.LeastWords} words why it applies here. A "
                        + $"policy of the organisation is no such reason."
                )
            );
        if (right is not null && answer.LawInWords is { Length: > 0 } inLaw)
            right = right with
            {
                Facts = [.. right.Facts, Fact.Choice("ground", answer.Ground, "none"), Fact.Text("reason in law:", inLaw)],
            };
        var decision = new Decision(
            Case,
            answer.Kind,
            $"A budget that {AskedBy} asked for on {AskedOn.InFull()}",
            answer.InWords,
            occasion,
            right is null ? [] : [right]
        );
        (State, Answer, WaitingCaseId) = (answer.Agrees ? BudgetRequestState.Agreed : BudgetRequestState.Refused, decision, null);
        Changed();
        return new BudgetRequestAnswered(decision);
    }

    /// <summary>Whoever asked takes it back.</summary>
    /// <param name="by">Who said so.</param>
    /// <exception cref="ArgumentException">Nobody says so, or before it was asked, or on a day to come.</exception>
    /// <exception cref="InvalidOperationException">It does not wait any more.</exception>
    public void Withdraw(string by, DateOnly on, Occasion occasion)
    {
        if (!Waits)
            throw new InvalidOperationException("Only a request that waits is taken back.");
        if (string.IsNullOrWhiteSpace(by) || on < AskedOn || on > occasion.Today)
            throw new ArgumentException("Somebody takes it back, between the day it was asked and today.", nameof(by));
        (State, WithdrawnBy, WithdrawnOn, WithdrawalRecordedBy, WaitingCaseId) = (
            BudgetRequestState.Withdrawn,
            by.Trim(),
            on,
            occasion.By.Name,
            null
        );
        Changed();
    }
}
