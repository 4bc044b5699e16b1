using System.Globalization;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>The outcome of a question. The names are stored; never rename one.</summary>
public enum RuleRequestState
{
    Waiting = 0,
    Allowed = 1,
    Refused = 2,

    /// <summary>Its subject was changed or removed before anyone answered.</summary>
    Withdrawn = 3,
}

/// <summary>The outcome of an answer.</summary>
public abstract record RequestOutcome;

/// <summary>The answer is saved as a decision that nobody can change.</summary>
public sealed record RequestAnswered(Decision Decision) : RequestOutcome;

/// <summary>One approver allowed it; another must sign, because the paid person would pay themselves (E20).</summary>
public sealed record RequestNeedsAnother : RequestOutcome;

/// <summary>Nothing changed; the words say why.</summary>
public sealed record RequestNotAnswered(string Words) : RequestOutcome;

/// <summary>
/// A manager is asked to allow one thing in one plan that a rule stops: because the rule's source is not confirmed (marks E and K), or
/// because the rule has an exception. It applies to these facts under this version of the rule, and to nothing else.
/// </summary>
public sealed class RuleRequest : Root
{
    private const string NothingToDecide = "What was asked about was changed or taken out meanwhile, so there is nothing to decide.";

    private RuleRequest() { }

    internal RuleRequest(CarePlan plan, PlannedSupport? line, Ruling ruling, string because, Occasion occasion)
        : base(plan.SiteId)
    {
        (CarePlanId, CaseId, PersonId) = (plan.Id, plan.CaseId, plan.PersonId);
        (Line, What, CategoryCode) = (line?.Line, line?.What ?? $"Plan version {plan.Number}", line?.CategoryCode ?? "");
        (RuleId, RuleFirstDay, JudgedOn, Stopped, Words, Facts) = (
            ruling.RuleId,
            ruling.RuleFirstDay,
            ruling.JudgedOn,
            ruling.Result,
            ruling.Words,
            ruling.Facts.ToString()
        );
        (StoppedAnswer, Instead, FactList) = (ruling.Answer, ruling.Instead, ruling.Facts);
        NeedsTwo = ruling.Result == RulingResult.NeedsException && line?.Paid is { ReceivesThePayment: true };
        (Because, AskedOn, AskedByUserId, AskedByName) = (because, occasion.Today, occasion.By.UserId, occasion.By.Name);
    }

    public long CarePlanId { get; private set; }

    public long CaseId { get; private set; }

    public long PersonId { get; private set; }

    /// <summary>The item of support; null if it is about the whole plan.</summary>
    public int? Line { get; private set; }

    public string What { get; private set; } = "";

    public string CategoryCode { get; private set; } = "";

    public string RuleId { get; private set; } = "";

    public DateOnly? RuleFirstDay { get; private set; }

    public DateOnly JudgedOn { get; private set; }

    public RulingResult Stopped { get; private set; }

    /// <summary>Everything that was stated when it was asked, as it was shown.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The facts in one line, which identify the same question.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>The rule's answer; null for a request from before the parts of a ruling were stored.</summary>
    public string? StoppedAnswer { get; private set; }

    public string? Instead { get; private set; }

    /// <summary>Null for a request from before facts were stored one by one.</summary>
    public FactList? FactList { get; private set; }

    /// <summary>Two approvers must allow it (E20).</summary>
    public bool NeedsTwo { get; private set; }

    /// <summary>Why the co-ordinator asks.</summary>
    public string Because { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    public long AskedByUserId { get; private set; }

    public string AskedByName { get; private set; } = "";

    public RuleRequestState State { get; private set; }

    public long? FirstUserId { get; private set; }

    public string FirstName { get; private set; } = "";

    public string FirstReasons { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    public string AnsweredBy { get; private set; } = "";

    public string Reasons { get; private set; } = "";

    public bool IsWaiting => State == RuleRequestState.Waiting;

    /// <summary>It may be about a plan in force: see <see cref="Rule.WaitsInForce"/>.</summary>
    public bool IsAskedInForce => Rulebook.WaitsInForce(RuleId) is not null;

    public bool IsException => Stopped == RulingResult.NeedsException;

    public Ruling Ruling =>
        Ruling.Kept(new(RuleId, RuleFirstDay, JudgedOn), Stopped, new(Words, StoppedAnswer, Instead), FactList ?? [Fact.Text(Facts)]);

    /// <summary>Who allowed it, when and why; for a request that was allowed.</summary>
    public string InWords =>
        string.Create(CultureInfo.InvariantCulture, $"{AnsweredBy} allowed it on {AnsweredOn!.Value.InFull()}: {Reasons}");

    /// <summary>Whether it concerns the same thing in the same plan, under the same version of the rule and on the same facts.</summary>
    public bool IsAbout(Ruling ruling, int? line) =>
        (RuleId, RuleFirstDay, JudgedOn, Line, Facts)
        == (ruling.RuleId, ruling.RuleFirstDay, ruling.JudgedOn, line, ruling.Facts.ToString());

    /// <summary>An approver who did not ask answers once, with reasons. The plan must be loaded with its support.</summary>
    public RequestOutcome Answer(CarePlan plan, bool allows, DecisionGround ground, string reasons, Occasion occasion)
    {
        if (!WrittenReason.IsSentence(reasons))
            throw new ArgumentException("A reason has words.", nameof(reasons));
        if (occasion.By.Role != Role.Approver)
            throw new ArgumentException("Only an approver answers.", nameof(occasion));
        if (
            occasion.By.UserId == AskedByUserId
            || plan.AuthorUserId == occasion.By.UserId
            || plan.Supports.Any(line => line.Line == Line && line.AuthorUserId == occasion.By.UserId)
        )
            return new RequestNotAnswered("Whoever asked, or wrote the plan or this line of it, cannot answer. Ask another approver.");
        if (State is RuleRequestState.Allowed or RuleRequestState.Refused)
            return new RequestNotAnswered($"{AnsweredBy} answered this already.");
        if (!IsWaiting || !plan.CanAskAbout(RuleId))
            return new RequestNotAnswered(NothingToDecide);
        if (!allows || !NeedsTwo)
            return Close(plan, allows, ground, reasons, occasion);
        if (FirstUserId is null)
        {
            (FirstUserId, FirstName, FirstReasons) = (occasion.By.UserId, occasion.By.Name, reasons);
            Changed();
            return new RequestNeedsAnother();
        }

        return FirstUserId == occasion.By.UserId
            ? new RequestNotAnswered(
                "You have signed this already. Another approver has to sign as well, because the paid person would pay "
                    + "themselves (rule E20)."
            )
            : Close(plan, allows, ground, $"{FirstReasons} ({FirstName}) {reasons}", occasion);
    }

    /// <summary>Nothing stops it any more, so nobody is asked about it.</summary>
    public RequestNotAnswered End()
    {
        if (IsWaiting)
            Withdraw();
        return new(NothingToDecide);
    }

    internal void Withdraw()
    {
        State = RuleRequestState.Withdrawn;
        Changed();
    }

    private RequestAnswered Close(CarePlan plan, bool allows, DecisionGround ground, string reasons, Occasion occasion)
    {
        (State, AnsweredOn, AnsweredBy, Reasons) = (
            allows ? RuleRequestState.Allowed : RuleRequestState.Refused,
            occasion.Today,
            occasion.By.Name,
            reasons
        );
        Changed();
        var kind = (IsException, allows) switch
        {
            (true, true) => DecisionKind.ExceptionAgreed,
            (true, false) => DecisionKind.ExceptionNotAgreed,
            (false, true) => DecisionKind.RuleYielded,
            _ => DecisionKind.RuleUpheld,
        };
        return new(
            new Decision(plan.Case, kind, What, reasons, occasion, [allows ? Ruling.AllowedBecause(InWords) : Ruling])
            {
                CategoryCode = CategoryCode,
                Ground = ground,
            }
        );
    }
}
