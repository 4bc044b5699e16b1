using System.Diagnostics;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>
/// Connects a person and a site: offers, consents, capacity, shared amounts and the co-ordinator who owns it. Plans and budgets belong to
/// it.
/// </summary>
public sealed partial class CareCase : Root
{
    private readonly List<Offer> offers = [];
    private readonly List<Consent> consents = [];
    private readonly List<CapacityRecord> capacityRecords = [];
    private readonly List<CourtOrderCheck> courtOrderChecks = [];
    private readonly List<ResponsibleBody> responsibleBodies = [];
    private readonly List<IndicativeAmount> indicativeAmounts = [];

    private CareCase() { }

    private CareCase(Person person)
        : base(person.SiteId) => (Person, PersonId) = (person, person.Id);

    public long PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public CaseStatus Status { get; private set; }

    public QualifyingNeed QualifyingNeed { get; private set; }

    /// <summary>
    /// Entitled to after-care under section 117 of the Mental Health Act 1983; a direct payment for it needs a scheme that includes it
    /// (A10).
    /// </summary>
    public bool IsAfterCare { get; private set; }

    public string EnquirySource { get; private set; } = "";

    public DateOnly EnquiredOn { get; private set; }

    public long CoordinatorUserId { get; private set; }

    public string CoordinatorName { get; private set; } = "";

    /// <summary>Set while the person wants to be asked again later.</summary>
    public DateOnly? AskAgainOn { get; private set; }

    public IReadOnlyList<Offer> Offers => offers;

    public IReadOnlyList<Consent> Consents => consents;

    public IReadOnlyList<CapacityRecord> CapacityRecords => capacityRecords;

    public IReadOnlyList<CourtOrderCheck> CourtOrderChecks => courtOrderChecks;

    /// <summary>What is known about court orders: the latest entry of each kind.</summary>
    public IReadOnlyList<CourtOrder> CourtOrders => Known(courtOrderChecks);

    /// <summary>
    /// Who is responsible for the person, from day to day (A15); <see cref="ResponsibleBody.On"/> gives the one on a day.
    /// </summary>
    public IReadOnlyList<ResponsibleBody> ResponsibleBodies => responsibleBodies;

    public IReadOnlyList<IndicativeAmount> IndicativeAmounts => indicativeAmounts;

    public IndicativeAmount? LatestAmount => indicativeAmounts.MaxBy(a => a.Number);

    /// <summary>
    /// The amount for a plan's days: the latest of those that cover most of them. An amount of another year is for another plan.
    /// </summary>
    public IndicativeAmount? AmountFor(DateSpan plan) => indicativeAmounts.Where(a => a.Period.CoversMostOf(plan)).MaxBy(a => a.Number);

    /// <summary>The day on which the person first knew an amount for a plan's days (C07).</summary>
    public DateOnly? FirstToldFor(DateSpan plan) => indicativeAmounts.Where(a => a.Period.CoversMostOf(plan)).Min(a => a.ToldOn);

    /// <param name="responsibleOrganisationId">The organisation responsible for the person on the day of the enquiry.</param>
    public static CareCase Open(Person person, Enquiry enquiry, long responsibleOrganisationId, Actor coordinator)
    {
        var opened = new CareCase(person)
        {
            QualifyingNeed = enquiry.Need,
            IsAfterCare = enquiry.IsAfterCare,
            EnquirySource = enquiry.Source,
            EnquiredOn = enquiry.On,
            CoordinatorUserId = coordinator.UserId,
            CoordinatorName = coordinator.Name,
        };
        ResponsibleBodyFound found = new(
            enquiry.On,
            responsibleOrganisationId,
            null,
            enquiry.IsAfterCare,
            "What was said when the person was added"
        );
        opened.responsibleBodies.Add(new(person.SiteId, found, person.AddedOn, coordinator.Name));
        return opened;
    }

    /// <summary>
    /// Records an offer and its answer. A budget already running does not end because of it; giving one up is its own step.
    /// </summary>
    /// <exception cref="InvalidOperationException">They died (P11).</exception>
    public void RecordOffer(OfferMade made, Actor actor)
    {
        RequireLife();
        if (made.Answer == OfferAnswer.Later && made.AskAgainOn is null)
            throw new ArgumentException("An answer of later needs the day to ask again.", nameof(made));
        offers.Add(new Offer(SiteId, made, actor.Name));
        AskAgainOn = made.Answer == OfferAnswer.Later ? made.AskAgainOn : null;
        if (Status is CaseStatus.Enquiry or CaseStatus.NotNow or CaseStatus.Declined or CaseStatus.Accepted)
        {
            Status = made.Answer switch
            {
                OfferAnswer.Yes when LatestAmount?.ToldOn is not null => CaseStatus.AmountTold,
                OfferAnswer.Yes => CaseStatus.Accepted,
                OfferAnswer.No => CaseStatus.Declined,
                OfferAnswer.Later => CaseStatus.NotNow,
                _ => throw new UnreachableException($"Nothing is said of {made.Answer}."),
            };
        }

        Changed();
    }

    public void RecordConsent(ConsentKind kind, bool given, DateOnly on, string by, string detail, Actor actor)
    {
        consents.Add(
            new Consent(SiteId, kind, given, on)
            {
                By = by,
                Detail = detail,
                RecordedBy = actor.Name,
            }
        );
        Changed();
    }

    public void RecordCapacity(string decision, bool hasCapacity, DateOnly assessedOn, string assessor, string evidence)
    {
        capacityRecords.Add(new CapacityRecord(SiteId, decision, hasCapacity, assessedOn, assessor, evidence));
        Changed();
    }

    /// <summary>Records what was found about orders of a court that keep somebody from a direct payment (B19 to B25).</summary>
    /// <param name="order">None where there is none.</param>
    public void RecordCourtOrderCheck(DateOnly checkedOn, string askedOf, CourtOrder? order, Actor actor)
    {
        courtOrderChecks.Add(new CourtOrderCheck(SiteId, checkedOn, askedOf, order, actor.Name));
        Changed();
    }

    /// <summary>
    /// Records who is responsible for the person from a day on (A15). What was recorded before stays. Care that the site owes as after-care
    /// is after-care.
    /// </summary>
    public void RecordResponsibleBody(ResponsibleBodyFound found, Occasion occasion)
    {
        IsAfterCare |= found.OwesAfterCare;
        responsibleBodies.Add(new(SiteId, found, occasion.Today, occasion.By.Name));
        Changed();
    }

    /// <summary>The court orders in these checks: the latest entry of each kind.</summary>
    public static IReadOnlyList<CourtOrder> Known(IEnumerable<CourtOrderCheck> checks) =>
        [.. checks.Where(c => c.Kind is not null).GroupBy(c => c.Kind).Select(kind => kind.MaxBy(c => (c.CheckedOn, Order(c)))!.Order!)];

    /// <summary>The latest statement about a consent on or before <paramref name="day"/>; without one there is no consent.</summary>
    public bool HasConsent(ConsentKind kind, DateOnly day) =>
        consents.Where(c => c.Kind == kind && c.On <= day).MaxBy(c => (c.On, Order(c)))?.Given == true;

    /// <summary>Capacity as last assessed on or before the day; an adult is presumed to have capacity unless assessed otherwise.</summary>
    public bool HasCapacityOn(DateOnly day) => HasCapacityOn(capacityRecords, day);

    /// <inheritdoc cref="HasCapacityOn(DateOnly)"/>
    public static bool HasCapacityOn(IEnumerable<CapacityRecord> records, DateOnly day) =>
        records.Where(c => c.AssessedOn <= day).MaxBy(c => (c.AssessedOn, Order(c)))?.HasCapacity != false;

    /// <summary>Not a child, and with capacity: the regulations then ask only the person. Needs the person and the assessments.</summary>
    public bool DecidesForThemselvesOn(DateOnly day) => !Person.IsChildOn(day) && HasCapacityOn(day);

    /// <summary>
    /// What the rules about direct payments ask of the person on a day, apart from who is responsible for them. It needs the person, what
    /// was assessed and what was found about orders of a court.
    /// </summary>
    public PersonToPay AsPaidOn(DateOnly day) =>
        new(QualifyingNeed)
        {
            IsAfterCare = IsAfterCare,
            Orders = CourtOrders,
            DecidesForThemselves = DecidesForThemselvesOn(day),
        };

    /// <exception cref="InvalidOperationException">They died (P11).</exception>
    public IndicativeAmount WorkOutAmount(AmountWorking working, Occasion occasion)
    {
        RequireLife();
        var amount = new IndicativeAmount(SiteId, (LatestAmount?.Number ?? 0) + 1, working, occasion.Today, occasion.By.Name);
        indicativeAmounts.Add(amount);
        Changed();
        return amount;
    }

    /// <summary>Records the day the person was told the latest amount (C07).</summary>
    /// <exception cref="InvalidOperationException">No amount is worked out yet.</exception>
    public void TellAmount(DateOnly on, string how, Actor actor)
    {
        var amount = LatestAmount ?? throw new InvalidOperationException("There is no amount to tell.");
        amount.Tell(on, how, actor.Name);
        if (Status == CaseStatus.Accepted)
            Status = CaseStatus.AmountTold;
        Changed();
    }

    /// <summary>Hands over the case to another named co-ordinator (D16).</summary>
    public void HandTo(Actor coordinator)
    {
        (CoordinatorUserId, CoordinatorName) = (coordinator.UserId, coordinator.Name);
        Changed();
    }

    internal void PlanStarted()
    {
        RequireLife();
        MoveTo(CaseStatus.Planning);
    }

    internal void PlanSubmitted() => MoveTo(CaseStatus.Submitted);

    internal void PlanReturned() => MoveTo(CaseStatus.Returned);

    internal void PlanAgreed(bool withBudget)
    {
        Status = withBudget ? CaseStatus.Active : CaseStatus.AgreedWithoutBudget;
        Changed();
    }

    private void RequireLife()
    {
        if (Person.HasDied)
            throw new InvalidOperationException("Nothing is begun for somebody who has died.");
    }

    // Unsaved rows come after saved ones.
    private static long Order(SiteOwned row) => row.Id == 0 ? long.MaxValue : row.Id;

    // A person with a live budget stays active while their next plan is being written.
    private void MoveTo(CaseStatus status)
    {
        if (Status != CaseStatus.Active)
            Status = status;
        Changed();
    }
}
