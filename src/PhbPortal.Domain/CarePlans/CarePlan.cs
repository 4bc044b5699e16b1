using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>
/// One version of the agreed record of what matters, needs, outcomes, support, risks and back-up. A version is a complete copy; once
/// approved it never changes. A person may have a plan without a budget (A26).
/// </summary>
public sealed partial class CarePlan : Root
{
    private readonly List<Need> needs = [];
    private readonly List<PlannedSupport> supports = [];
    private readonly List<Risk> risks = [];
    private readonly List<ContingencyArrangement> contingencies = [];

    private CarePlan() { }

    private CarePlan(CareCase careCase, int number, DateSpan period, DateOnly startedOn, Actor author)
        : base(careCase.SiteId)
    {
        (Case, CaseId, PersonId) = (careCase, careCase.Id, careCase.PersonId);
        (Number, FirstDay, LastDay, StartedOn) = (number, period.First, period.Last, startedOn);
        (AuthorUserId, AuthorName) = (author.UserId, author.Name);
    }

    public long CaseId { get; private set; }

    public CareCase Case { get; private set; } = null!;

    public long PersonId { get; private set; }

    /// <summary>The version number within the case.</summary>
    public int Number { get; private set; }

    public PlanState State { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public DateSpan Period => new(FirstDay, LastDay);

    public DateOnly StartedOn { get; private set; }

    public long AuthorUserId { get; private set; }

    public string AuthorName { get; private set; } = "";

    /// <summary>False if the person wants a plan without a budget (A26).</summary>
    public bool WantsBudget { get; private set; } = true;

    public string WhatMatters { get; private set; } = "";

    public string GoodDay { get; private set; } = "";

    public string BadDay { get; private set; } = "";

    public PlanSections CompletedSections { get; private set; }

    /// <summary>The named person who runs the plan (D09); a team mailbox is not a person.</summary>
    public string CoordinatorName { get; private set; } = "";

    public string CoordinatorPhone { get; private set; } = "";

    public DateOnly? FirstReviewOn { get; private set; }

    public string ReviewHow { get; private set; } = "";

    /// <summary>Days of notice before a reduction (D12).</summary>
    public int? NoticeDays { get; private set; }

    public DateOnly? AgreedOn { get; private set; }

    public string AgreedBy { get; private set; } = "";

    public AgreedAs? AgreedAs { get; private set; }

    public AgreedHow? AgreedHow { get; private set; }

    public DateOnly? SubmittedOn { get; private set; }

    public string SubmittedBy { get; private set; } = "";

    /// <summary>The due date of the decision, calculated on the day of submission; null if no figure applied that day.</summary>
    public DateOnly? DecideBy { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string DecidedBy { get; private set; } = "";

    /// <summary>What the approver asked for when the plan was returned or not agreed.</summary>
    public string DecisionReasons { get; private set; } = "";

    public IReadOnlyList<Need> Needs => needs;

    public IReadOnlyList<PlannedSupport> Supports => supports;

    /// <summary>How the money of its support is held, for rules about particular ways.</summary>
    public RuleModels Models => supports.Aggregate(RuleModels.None, (all, support) => all | support.Model.AsRuleModel());

    public IReadOnlyList<Risk> Risks => risks;

    public IReadOnlyList<ContingencyArrangement> Contingencies => contingencies;

    public IEnumerable<Outcome> Outcomes => needs.SelectMany(n => n.Outcomes);

    /// <summary>Whether the plan can be changed: a draft, or a returned plan.</summary>
    public bool IsOpen => State is PlanState.Draft or PlanState.Returned;

    public static CarePlan Start(CareCase careCase, DateSpan period, Occasion occasion)
    {
        careCase.PlanStarted();
        return new(careCase, 1, period, occasion.Today, occasion.By);
    }

    /// <summary>A complete copy of this version as the next draft; this one stays in force until the next is approved.</summary>
    public CarePlan NextVersion(CareCase careCase, DateSpan period, Occasion occasion)
    {
        if (IsOpen || State == PlanState.Submitted)
            throw new InvalidOperationException("A new version starts from a decided one.");
        careCase.PlanStarted();
        var next = new CarePlan(careCase, Number + 1, period, occasion.Today, occasion.By)
        {
            WantsBudget = WantsBudget,
            WhatMatters = WhatMatters,
            GoodDay = GoodDay,
            BadDay = BadDay,
            CoordinatorName = CoordinatorName,
            CoordinatorPhone = CoordinatorPhone,
            ReviewHow = ReviewHow,
            NoticeDays = NoticeDays,
        };
        foreach (var need in needs)
        {
            var copy = new Need(SiteId, need.Number, need.Description, need.WatchedBy);
            foreach (var outcome in need.Outcomes)
                copy.AddOutcome(outcome.Number, outcome.OwnWords, outcome.Sign, outcome.TargetDay);
            next.needs.Add(copy);
        }

        next.supports.AddRange(supports.Select(s => s.Copy()));
        next.risks.AddRange(risks.Select(r => new Risk(SiteId, r.Number, r.Details)));
        next.contingencies.AddRange(
            contingencies.Select(c => new ContingencyArrangement(SiteId, c.When, c.WhatHappens, c.ContactName, c.ContactPhone))
        );
        return next;
    }

    /// <summary>The cost of the support of one model and funder over its own days.</summary>
    public Money CostOf(HoldingModel model, Funder funder) =>
        Money.Sum(supports.Where(s => s.Model == model && s.Funder == funder).Select(s => s.Cost));

    public Money CostOf(Funder funder) => Money.Sum(supports.Where(s => s.Funder == funder).Select(s => s.Cost));

    /// <summary>
    /// The person, a representative or a nominee agrees to the plan as it is (D15). A later change removes the agreement.
    /// </summary>
    public void RecordAgreement(DateOnly on, string by, AgreedAs asWho, AgreedHow how)
    {
        RequireOpen();
        (AgreedOn, AgreedBy, AgreedAs, AgreedHow) = (on, by, asWho, how);
        Changed();
    }

    /// <summary>Submits it for approval. Unanswered questions to managers lapse.</summary>
    /// <param name="decideBy">See <see cref="SignOffDue"/>.</param>
    /// <exception cref="InvalidOperationException">Something is missing: check <see cref="ReadyToSubmit"/> first.</exception>
    public void Submit(CareCase careCase, Occasion occasion, DateOnly? decideBy = null)
    {
        RequireOpen();
        if (AgreedOn is null)
            throw new InvalidOperationException("The person has not agreed.");
        (State, SubmittedOn, SubmittedBy, DecideBy) = (PlanState.Submitted, occasion.Today, occasion.By.Name, decideBy);
        WithdrawAll();
        careCase.PlanSubmitted();
        Changed();
    }

    /// <summary>Returned with specific points, or not agreed; either way reasons are required (I03).</summary>
    public Decision Return(CareCase careCase, bool notAgreed, string reasons, Occasion occasion)
    {
        Decide(notAgreed ? PlanState.NotAgreed : PlanState.Returned, reasons, occasion);
        careCase.PlanReturned();
        return new(
            careCase,
            notAgreed ? DecisionKind.PlanNotAgreed : DecisionKind.PlanReturned,
            $"Plan version {Number}",
            reasons,
            occasion,
            []
        );
    }

    /// <summary>Locks this version. Called by the approval, after every rule has allowed it.</summary>
    internal void Approve(CareCase careCase, string reasons, Occasion occasion)
    {
        Decide(PlanState.Approved, reasons, occasion);
        careCase.PlanAgreed(WantsBudget);
    }

    /// <summary>A later version of this plan is agreed.</summary>
    public void Supersede()
    {
        if (State != PlanState.Approved)
            throw new InvalidOperationException("Only an agreed plan is superseded.");
        State = PlanState.Superseded;
        WithdrawAll();
        Changed();
    }

    private void Decide(PlanState state, string reasons, Occasion occasion)
    {
        if (State != PlanState.Submitted)
            throw new InvalidOperationException("Only a submitted plan is decided.");
        (State, DecisionReasons, DecidedOn, DecidedBy) = (state, reasons, occasion.Today, occasion.By.Name);
        Changed();
    }

    private void RequireOpen()
    {
        if (!IsOpen)
            throw new InvalidOperationException("This version of the plan is locked.");
    }
}
