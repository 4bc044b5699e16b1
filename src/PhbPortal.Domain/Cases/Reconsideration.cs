using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Cases;

/// <summary>The capacity in which someone asks. The names are stored; never rename one.</summary>
public enum AsksAs
{
    Person = 0,
    Representative = 1,
    Nominee = 2,
    PersonalRepresentative = 3,
}

/// <summary>How a request arrived. The names are stored; never rename one.</summary>
public enum CameBy
{
    OwnPages = 0,
    Phone = 1,
    InWriting = 2,
    InPerson = 3,
}

/// <summary>The outcome of a request. The names are stored; never rename one.</summary>
public enum LookState
{
    Waiting = 0,
    Stands = 1,
    Changed = 2,

    /// <summary>Reconsidered within the last six months, so not this time (B16).</summary>
    NotThisTime = 3,
}

/// <param name="Words">What they say, and what they send with it.</param>
public sealed record LookAsked(AsksAs As, string Name, CameBy By, DateOnly On, string Words);

/// <param name="Next">What happens now; required if the decision changes.</param>
public sealed record LookAnswer(LookState State, string Reasons, string Next);

public abstract record LookOutcome;

/// <summary>The answer is saved as a decision with its own letter.</summary>
public sealed record LookedAtAgain(Decision Decision) : LookOutcome;

/// <summary>Nothing changed; the words say why.</summary>
public sealed record NotAnswered(string Words) : LookOutcome;

/// <summary>
/// Someone asks to have one decision reconsidered. An approver who did not make it answers with reasons; until then no other request about
/// the same decision is accepted.
/// </summary>
public sealed class Reconsideration : Root
{
    private Reconsideration() { }

    private Reconsideration(Decision decision, LookAsked asked, OwedALook owed, Actor recordedBy)
        : base(decision.SiteId)
    {
        (Decision, DecisionId, OpenDecisionId, CaseId, PersonId) = (decision, decision.Id, decision.Id, decision.CaseId, decision.PersonId);
        (AskedAs, AskedBy, CameBy, AskedOn, Words) = (asked.As, asked.Name, asked.By, asked.On, asked.Words);
        (RecordedByUserId, RecordedBy, Owed) = (recordedBy.UserId, recordedBy.Name, owed.Words);
        if (owed.Ruling is { } ruling)
        {
            (RuleId, RuleFirstDay, JudgedOn, Result) = (ruling.RuleId, ruling.RuleFirstDay, ruling.JudgedOn, ruling.Result);
            (Facts, OwedAnswer, Instead, FactList) = (ruling.Facts.ToString(), ruling.Answer, ruling.Instead, ruling.Facts);
        }
    }

    public long DecisionId { get; private set; }

    public Decision Decision { get; private set; } = null!;

    /// <summary>The decision while nobody has answered, so that the database accepts one open request about each.</summary>
    public long? OpenDecisionId { get; private set; }

    public long CaseId { get; private set; }

    public long PersonId { get; private set; }

    public AsksAs AskedAs { get; private set; }

    public string AskedBy { get; private set; } = "";

    public CameBy CameBy { get; private set; }

    public DateOnly AskedOn { get; private set; }

    /// <summary>What they say, and what they sent with it.</summary>
    public string Words { get; private set; } = "";

    public long RecordedByUserId { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>The right that applied, in words.</summary>
    public string Owed { get; private set; } = "";

    /// <summary>The rule that gives the right, or says that it is not required yet; empty if none applies.</summary>
    public string RuleId { get; private set; } = "";

    public DateOnly? RuleFirstDay { get; private set; }

    public DateOnly? JudgedOn { get; private set; }

    public RulingResult? Result { get; private set; }

    /// <summary>The facts in one line, as on the day.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>The rule's answer; null if no rule applies, and for a request from before the parts of a ruling were stored.</summary>
    public string? OwedAnswer { get; private set; }

    public string? Instead { get; private set; }

    public FactList? FactList { get; private set; }

    public LookState State { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public long? AnswerId { get; private set; }

    /// <summary>The decision that is the answer.</summary>
    public Decision? Answer { get; private set; }

    public bool Waits => State == LookState.Waiting;

    public bool NeedNotBeYet => Result == RulingResult.Warned;

    /// <param name="owed">As <see cref="RightToAnotherLook.Judge"/> says for the day on which it was asked.</param>
    /// <exception cref="ArgumentException">The decision is itself such an answer, or it went against nobody, or nobody says
    /// anything.</exception>
    public static Reconsideration Ask(Decision decision, LookAsked asked, OwedALook owed, Occasion occasion)
    {
        if (!CanBeAsked(decision.Kind))
            throw new ArgumentException("Nobody asks for this to be looked at again.", nameof(decision));
        if (asked.On < decision.DecidedOn || asked.On > occasion.Today)
            throw new ArgumentOutOfRangeException(nameof(asked), asked.On, "It is asked after the decision and not after today.");
        if (string.IsNullOrWhiteSpace(asked.Words) || string.IsNullOrWhiteSpace(asked.Name))
            throw new ArgumentException("Somebody asks, and says why.", nameof(asked));
        return new(decision, asked, owed, occasion.By);
    }

    /// <summary>Decisions against someone; an answer is reconsidered by asking about the first decision again.</summary>
    public static bool CanBeAsked(DecisionKind kind) => DecisionLetter.IsOwedFor(kind) && !RightToAnotherLook.IsAnswer(kind);

    /// <summary>An approver who did not make the decision answers once, with reasons. The decision must be loaded with its case.</summary>
    public LookOutcome Close(LookAnswer answer, Occasion occasion)
    {
        if (occasion.By.Role != Role.Approver)
            throw new ArgumentException("Only an approver answers.", nameof(occasion));
        if (string.IsNullOrWhiteSpace(answer.Reasons) || (answer.State == LookState.Changed && string.IsNullOrWhiteSpace(answer.Next)))
            throw new ArgumentException("An answer has reasons, and a change says what happens now.", nameof(answer));
        if (!Waits)
            return new NotAnswered("Somebody answered this already.");
        if (occasion.By.UserId == Decision.DecidedByUserId)
            return new NotAnswered("You made this decision, so somebody else looks at it again.");
        if (occasion.By.UserId == RecordedByUserId)
            return new NotAnswered("You asked for this or wrote it down, so somebody else answers.");
        if (answer.State == LookState.NotThisTime && !NeedNotBeYet)
            return new NotAnswered("This decision was not looked at in the last six months, so it is looked at now.");
        var decision = new Decision(
            Decision.Case,
            KindOf(answer.State),
            Decision.Subject,
            InWords(answer),
            occasion,
            Ruling is { } ruling ? [ruling] : []
        )
        {
            CategoryCode = Decision.CategoryCode,
        };
        (State, AnsweredOn, Answer, OpenDecisionId) = (answer.State, occasion.Today, decision, null);
        Changed();
        return new LookedAtAgain(decision);
    }

    private Ruling? Ruling =>
        Result is { } result && JudgedOn is { } day
            ? Ruling.Kept(new(RuleId, RuleFirstDay, day), result, new(Owed, OwedAnswer, Instead), FactList ?? [Fact.Text(Facts)])
            : null;

    private static string InWords(LookAnswer answer) =>
        answer.Next.Length == 0 ? answer.Reasons : $"{answer.Reasons}\nWhat happens now: {answer.Next}";

    private static DecisionKind KindOf(LookState state) =>
        state switch
        {
            LookState.Stands => DecisionKind.LookedAtAgainStands,
            LookState.Changed => DecisionKind.LookedAtAgainChanged,
            LookState.NotThisTime => DecisionKind.NotLookedAtAgain,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not an answer."),
        };
}
