using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Safeguards;

public enum SafeguardKind
{
    /// <summary>Essential support cost more than was left; the organisation pays the difference.</summary>
    ContinuityDrawn = 0,

    /// <summary>Orders for essential support come to more than is left; nothing is unpaid yet.</summary>
    ForecastShortfall = 1,
}

/// <summary>Why the money ran short. The names are stored; never rename one.</summary>
public enum ShortfallCause
{
    NeedRose = 0,
    PriceRose = 1,
    LatePayment = 2,
    Misuse = 3,
    SumTooSmall = 4,
}

/// <summary>
/// Opened when a budget runs short for essential support. Care continues while it is open. It has an owner and deadlines, keeps the policy
/// version that applied, and closes only when the person was called, cover is confirmed, the cause is known and the review was held.
/// </summary>
public sealed class Safeguard : Root
{
    private readonly List<SafeguardCall> calls = [];

    private Safeguard() { }

    internal Safeguard(
        ContinuityOfCare promise,
        int partNumber,
        SafeguardKind kind,
        Money amount,
        string whatHappened,
        CareContinues answer
    )
        : base(promise.Case.SiteId)
    {
        var careCase = promise.Case;
        (Case, CaseId, PersonId, PartNumber, Kind) = (careCase, careCase.Id, careCase.PersonId, partNumber, kind);
        (Shortfall, Forecast) = kind == SafeguardKind.ContinuityDrawn ? (amount, Money.Zero) : (Money.Zero, amount);
        (WhatHappened, OpenedAtUtc, OpenedOn) = (whatHappened, promise.Occasion.AtUtc, answer.Ruling.JudgedOn);
        (OwnerUserId, OwnerName) = (careCase.CoordinatorUserId, careCase.CoordinatorName);
        (CallBy, DecideBy) = (answer.CallBy, answer.DecideBy);
        (RuleId, Facts, FactList) = (answer.Ruling.RuleId, answer.Ruling.Facts.ToString(), answer.Ruling.Facts);
        (PolicyKey, PolicyFirstDay) = (answer.Policy.Key, answer.Policy.FirstDay);
        Review = Review.Compulsory(careCase, answer.ReviewBy, whatHappened, answer.ReviewPolicy);
    }

    public long CaseId { get; private set; }

    public CareCase Case { get; private set; } = null!;

    public long PersonId { get; private set; }

    public long BudgetId { get; private set; }

    public int PartNumber { get; private set; }

    public SafeguardKind Kind { get; private set; }

    /// <summary>What the organisation has added so far so that care continued.</summary>
    public Money Shortfall { get; private set; }

    /// <summary>The shortfall of open orders for essential support.</summary>
    public Money Forecast { get; private set; }

    public string WhatHappened { get; private set; } = "";

    public DateTime OpenedAtUtc { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public long OwnerUserId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public DateOnly CallBy { get; private set; }

    public DateOnly DecideBy { get; private set; }

    public string RuleId { get; private set; } = "";

    /// <summary>The facts in one line.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>Null for a safeguard from before facts were stored one by one.</summary>
    public FactList? FactList { get; private set; }

    public string PolicyKey { get; private set; } = "";

    public DateOnly PolicyFirstDay { get; private set; }

    public long ReviewId { get; private set; }

    public Review Review { get; private set; } = null!;

    /// <summary>The day of the first call, which meets the deadline.</summary>
    public DateOnly? CalledOn { get; private set; }

    public string CalledBy { get; private set; } = "";

    /// <summary>Every call, as it was recorded.</summary>
    public IReadOnlyList<SafeguardCall> Calls => calls;

    public DateOnly? CoverConfirmedUntil { get; private set; }

    public string CoverNote { get; private set; } = "";

    public ShortfallCause? Cause { get; private set; }

    public string CauseNote { get; private set; } = "";

    public string Outcome { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    public string ClosedBy { get; private set; } = "";

    public bool IsOpen => ClosedOn is null;

    public void RecordCall(DateOnly on, string note, Actor actor)
    {
        RequireOpen();
        calls.Add(new(SiteId, on, actor.Name, note));
        if (CalledOn is null || on < CalledOn)
            (CalledOn, CalledBy) = (on, actor.Name);
        Changed();
    }

    public void ConfirmCover(DateOnly until, string note)
    {
        RequireOpen();
        (CoverConfirmedUntil, CoverNote) = (until, note);
        Changed();
    }

    public void RecordCause(ShortfallCause cause, string note)
    {
        RequireOpen();
        (Cause, CauseNote) = (cause, note);
        Changed();
    }

    /// <summary>What remains to be done before this can be decided, in plain words; empty if nothing does.</summary>
    public IEnumerable<string> StillToDo()
    {
        if (CalledOn is null)
            yield return "Call the person and record what they said.";
        if (CoverConfirmedUntil is null)
            yield return "Confirm the support the person needs.";
        if (Cause is null)
            yield return "Record why the money ran short.";
        if (Review.HeldOn is null)
            yield return "Hold the review.";
    }

    /// <summary>
    /// Decides what happens with the money, and closes the safeguard. Care was never stopped, and this does not stop it.
    /// </summary>
    /// <exception cref="InvalidOperationException">Something remains to be done; check <see cref="StillToDo"/> first.</exception>
    public Decision Decide(CareCase careCase, string outcome, string reasons, Occasion occasion)
    {
        RequireOpen();
        if (StillToDo().Any())
            throw new InvalidOperationException("The safeguard still has steps to do.");
        (Outcome, ClosedOn, ClosedBy) = (outcome, occasion.Today, occasion.By.Name);
        Changed();
        var ruling = Ruling.Allowed(RuleId, OpenedOn, "Care went on while this was decided.", FactList ?? [Fact.Text(Facts)]);
        return new(careCase, DecisionKind.ContinuityDecided, outcome, reasons, occasion, [ruling]);
    }

    /// <summary>Another co-ordinator takes over; the deadlines stay the same.</summary>
    public void HandTo(Actor owner)
    {
        RequireOpen();
        (OwnerUserId, OwnerName) = (owner.UserId, owner.Name);
        Changed();
    }

    /// <summary>A further draw of continuity joins this while it is open; the deadlines stay the same.</summary>
    internal void Add(Money shortfall)
    {
        RequireOpen();
        (Kind, Shortfall) = (SafeguardKind.ContinuityDrawn, Shortfall + shortfall);
        Changed();
    }

    internal void NoteForecast(Money lacking)
    {
        RequireOpen();
        if (Forecast == lacking)
            return;
        Forecast = lacking;
        Changed();
    }

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new InvalidOperationException("This safeguard is closed.");
    }
}
