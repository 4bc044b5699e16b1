using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Cases;

/// <summary>
/// Marks a kind of decision that goes against nobody and so has no letter. Every other kind has one, including kinds that are added later.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class AgainstNobodyAttribute : Attribute;

/// <summary>The names are stored; never rename one.</summary>
public enum DecisionKind
{
    [AgainstNobody]
    PlanApproved = 0,

    [AgainstNobody]
    PlanReturned = 1,

    PlanNotAgreed = 2,

    [AgainstNobody]
    BudgetException = 3,

    [AgainstNobody]
    BillPaid = 4,

    BillNotPaid = 5,

    [AgainstNobody]
    ContinuityDecided = 6,

    SupportNotEssential = 7,
    SupportNotAgreed = 8,
    BudgetEnded = 9,

    /// <summary>A manager allowed something that a rule marked E or K stops.</summary>
    [AgainstNobody]
    RuleYielded = 10,

    /// <summary>A manager was asked, and what the rule stops stays stopped.</summary>
    RuleUpheld = 11,

    /// <summary>The exception within a rule, such as paying someone in the household (E15 to E18).</summary>
    [AgainstNobody]
    ExceptionAgreed = 12,

    ExceptionNotAgreed = 13,

    /// <summary>A current budget is reduced (C03, C05).</summary>
    BudgetReduced = 14,

    /// <summary>A decision was reconsidered, and stays the same.</summary>
    LookedAtAgainStands = 15,

    /// <summary>A decision was reconsidered, and changes.</summary>
    LookedAtAgainChanged = 16,

    /// <summary>The same decision was reconsidered within six months, so this time it is not (B16).</summary>
    NotLookedAtAgain = 17,

    /// <summary>Repayment of a direct payment is requested (H13, H14).</summary>
    RepaymentAsked = 20,

    /// <summary>Someone asked for a budget, and planning for one starts (A19 to A21).</summary>
    [AgainstNobody]
    BudgetAskedForAgreed = 30,

    /// <summary>Someone asked for a budget and does not get one.</summary>
    BudgetAskedForRefused = 31,

    /// <summary>A condition is set on a direct payment beyond the regulations (E24).</summary>
    PaymentConditionSet = 40,

    /// <summary>A condition on a direct payment is lifted.</summary>
    [AgainstNobody]
    PaymentConditionLifted = 41,

    /// <summary>A requested repayment is handed over as a civil debt (H16).</summary>
    DebtHandedOver = 42,

    /// <summary>The recorded day of a death is corrected (H11).</summary>
    [AgainstNobody]
    DeathCorrected = 53,

    /// <summary>A death was recorded in error, and the person is alive.</summary>
    DeathWithdrawn = 54,

    /// <summary>A debt that was handed over is recalled (H15).</summary>
    [AgainstNobody]
    DebtCalledBack = 56,
}

/// <summary>A manager's kind of reason, for counting without names. The names are stored; never rename one.</summary>
public enum DecisionGround
{
    NothingElseMeetsTheNeed = 0,
    ServesAnAgreedOutcome = 1,
    RuleMeansSomethingElse = 2,
    OnlyThisPersonCan = 3,
    CareWouldStop = 4,
    RuleStands = 5,
    ServesNoOutcome = 6,
    NotSafe = 7,
    AnotherWayIsOpen = 8,
}

/// <summary>
/// What was decided, by whom, on which facts, under which rule versions, for which reasons (I03, I11). Never changed once made.
/// </summary>
public sealed class Decision : Root
{
    /// <summary>
    /// The rule about a possible offence: neither it nor its words appear on the person's own pages or in a letter (H07).
    /// </summary>
    public const string KeptBackRule = RuleIds.H07;

    /// <summary>What everyone except approvers reads where an offence may have occurred.</summary>
    public const string KeptBackWords = "Something about the money is being checked.";

    private readonly List<DecisionRuling> rulings = [];

    private Decision() { }

    /// <exception cref="ArgumentException">Nobody decided it, or there are no reasons (I03).</exception>
    public Decision(CareCase careCase, DecisionKind kind, string subject, string reasons, Occasion occasion, IEnumerable<Ruling> rulings)
        : base(careCase.SiteId)
    {
        if (string.IsNullOrWhiteSpace(reasons))
            throw new ArgumentException("A decision has reasons.", nameof(reasons));
        if (string.IsNullOrWhiteSpace(occasion.By.Name))
            throw new ArgumentException("A decision is somebody's.", nameof(occasion));
        (Case, CaseId, PersonId) = (careCase, careCase.Id, careCase.PersonId);
        (Kind, Subject, Reasons, DecidedOn) = (kind, subject, reasons, occasion.Today);
        (DecidedByUserId, DecidedByName, DecidedByRole) = (occasion.By.UserId, occasion.By.Name, occasion.By.Role);
        this.rulings.AddRange(rulings.Select((r, i) => new DecisionRuling(SiteId, i + 1, r)));
        if (DecisionLetter.IsOwedFor(kind))
            Letter = new(this);
    }

    public long CaseId { get; private set; }

    public CareCase Case { get; private set; } = null!;

    public long PersonId { get; private set; }

    public DecisionKind Kind { get; private set; }

    /// <summary>What it was about, in one line for the person.</summary>
    public string Subject { get; private set; } = "";

    public string Reasons { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    /// <summary>The kind of support it was about, for counting without names; empty if it was not about support.</summary>
    public string CategoryCode { get; init; } = "";

    /// <summary>Only if a manager was asked about a rule.</summary>
    public DecisionGround? Ground { get; init; }

    public long DecidedByUserId { get; private set; }

    public string DecidedByName { get; private set; } = "";

    public Role DecidedByRole { get; private set; }

    public IReadOnlyList<DecisionRuling> Rulings => rulings;

    /// <summary>Created with every decision that goes against someone (I03); null for the others.</summary>
    public DecisionLetter? Letter { get; private set; }

    /// <summary>A decision that grants exactly what was asked needs no letter: it goes against nobody, whatever its kind.</summary>
    internal Decision OwesNoLetter(bool asTheyWished)
    {
        if (asTheyWished)
            Letter = null;
        return this;
    }
}

/// <summary>One rule as it was applied to a decision: id, version by its first day, facts and result.</summary>
public sealed class DecisionRuling : SiteOwned
{
    private DecisionRuling() { }

    internal DecisionRuling(long siteId, int number, Ruling ruling)
        : base(siteId)
    {
        (Number, RuleId, RuleFirstDay, JudgedOn) = (number, ruling.RuleId, ruling.RuleFirstDay, ruling.JudgedOn);
        (Result, Words, Facts) = (ruling.Result, ruling.Words, ruling.Facts.ToString());
        (Answer, Instead, FactList) = (ruling.Answer, ruling.Instead, ruling.Facts);
    }

    public int Number { get; private set; }

    public string RuleId { get; private set; } = "";

    public DateOnly? RuleFirstDay { get; private set; }

    public DateOnly JudgedOn { get; private set; }

    public RulingResult Result { get; private set; }

    /// <summary>The complete text as shown on the day: this is evidence, which is printed and never parsed.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The facts in one line, as on the day.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>Null for a ruling from before its parts were stored.</summary>
    public string? Answer { get; private set; }

    public string? Instead { get; private set; }

    /// <summary>Null for a ruling from before facts were stored one by one.</summary>
    public FactList? FactList { get; private set; }
}
