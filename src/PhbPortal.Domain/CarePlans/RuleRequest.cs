using System.Globalization;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>The stored names of what became of it; never rename one.</summary>
public enum RuleRequestState
{
    Waiting = 0,
    Allowed = 1,
    Refused = 2,

    /// <summary>What it was about was changed or taken out before anybody answered.</summary>
    Withdrawn = 3,
}

/// <summary>What became of an answer.</summary>
public abstract record RequestOutcome;

/// <summary>The answer is kept as a decision that nobody changes.</summary>
public sealed record RequestAnswered(Decision Decision) : RequestOutcome;

/// <summary>One approver allowed it; because the paid person would pay themselves, another has to sign (E20).</summary>
public sealed record RequestNeedsAnother : RequestOutcome;

/// <summary>Nothing changed; the words say why.</summary>
public sealed record RequestNotAnswered(string Words) : RequestOutcome;

/// <summary>
/// A manager is asked to let one thing of one plan go on that a rule stops: because the source of the rule is not confirmed (marks E and
/// K), or
/// because the rule knows an exception. It is about these facts under this version of the rule, and carries over to nothing else.
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

    /// <summary>The line of support; none where it is about the whole plan.</summary>
    public int? Line { get; private set; }

    public string What { get; private set; } = "";

    public string CategoryCode { get; private set; } = "";

    public string RuleId { get; private set; } = "";

    public DateOnly? RuleFirstDay { get; private set; }

    public DateOnly JudgedOn { get; private set; }

    public RulingResult Stopped { get; private set; }

    /// <summary>All that was told when it was asked, as it was shown.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The facts in one line, by which the same question is known again.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>What the rule answered; none for a request from before the parts of a ruling were kept.</summary>
    public string? StoppedAnswer { get; private set; }

    public string? Instead { get; private set; }

    /// <summary>None for a request from before facts were kept one by one.</summary>
    public FactList? FactList { get; private set; }

    /// <summary>Two approvers have to allow it (E20).</summary>
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

    public bool IsException => Stopped == RulingResult.NeedsException;

    public Ruling Ruling =>
        Ruling.Kept(new(RuleId, RuleFirstDay, JudgedOn), Stopped, new(Words, StoppedAnswer, Instead), FactList ?? [Fact.Text(Facts)]);

    /// <summary>Who let it go on, when and why; for a request that was allowed.</summary>
    public string InWords =>
        string.Create(CultureInfo.InvariantCulture, $"{AnsweredBy} allowed it on {AnsweredOn!.Value.InFull()}: {Reasons}");

    /// <summary>The same thing of the same plan, under the same version of the rule and on the same facts.</summary>
    public bool IsAbout(Ruling ruling, int? line) =>
        (RuleId, RuleFirstDay, JudgedOn, Line, Facts)
        == (ruling.RuleId, ruling.RuleFirstDay, ruling.JudgedOn, line, ruling.Facts.ToString());

    /// <summary>An approver who did not ask answers once, with reasons. A plan that is loaded with its support.</summary>
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

    /// <summary>What stopped is gone, so nobody is asked about it any more.</summary>
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
