using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>What the co-ordinator records about one item of support. An empty provider means "to be confirmed".</summary>
public sealed record SupportDetails(
    string What,
    string CategoryCode,
    int OutcomeNumber,
    string Provider,
    decimal Quantity,
    Money UnitCost,
    HowOften HowOften,
    DayOfWeek? OnDay,
    DateSpan Period,
    HoldingModel Model,
    Funder Funder
)
{
    /// <summary>Null if an organisation is paid, or nobody has been chosen yet.</summary>
    public PaidPerson? Paid { get; init; }

    public WhoPays WhoPays { get; init; }

    /// <summary>Whether the checks of the payee also apply to the other.</summary>
    public bool IsPaidAs(SupportDetails other) =>
        (Provider, CategoryCode, Model, Paid) == (other.Provider, other.CategoryCode, other.Model, other.Paid);
}

/// <summary>
/// A person who is paid for support out of a direct payment, and their relationship to the person receiving care (E15 to E20).
/// </summary>
/// <param name="ReceivesThePayment">They are also the nominee or representative, so they would pay themselves (E20).</param>
public sealed record PaidPerson(Relationship Relationship, bool SameHousehold, bool ReceivesThePayment);

/// <summary>
/// One item of support: what, for which outcome, at what cost, and whether it is essential. It is, unless a second person recorded why
/// not. Its number stays the same in every version of the plan, so that spending can follow it.
/// </summary>
public sealed class PlannedSupport : SiteOwned
{
    private PlannedSupport() { }

    internal PlannedSupport(long siteId, int line, SupportDetails details, Actor author)
        : base(siteId)
    {
        Line = line;
        Take(details, author);
    }

    public int Line { get; private set; }

    public string What { get; private set; } = "";

    public string CategoryCode { get; private set; } = "";

    public int OutcomeNumber { get; private set; }

    public string Provider { get; private set; } = "";

    public bool ProviderToBeConfirmed => Provider.Length == 0;

    public decimal Quantity { get; private set; }

    public Money UnitCost { get; private set; }

    public HowOften HowOften { get; private set; }

    public DayOfWeek? OnDay { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public HoldingModel Model { get; private set; }

    /// <summary>Bought by the person, or whoever acts for them, from a direct payment.</summary>
    public bool IsPaidDirectly => Model == HoldingModel.DirectPayment;

    public Funder Funder { get; private set; }

    public Relationship? PaidRelationship { get; private set; }

    public bool PaidSameHousehold { get; private set; }

    public bool PaidReceivesThePayment { get; private set; }

    /// <summary>Null if an organisation is paid, or nobody has been chosen yet.</summary>
    public PaidPerson? Paid => PaidRelationship is { } relationship ? new(relationship, PaidSameHousehold, PaidReceivesThePayment) : null;

    public WhoPays WhoPays { get; private set; }

    public Employer? EmployedBy { get; private set; }

    public string CqcNumber { get; private set; } = "";

    public bool? HasContract { get; private set; }

    public long? HourlyPayPence { get; private set; }

    public bool? IsRegulated { get; private set; }

    public HealthRegister? Register { get; private set; }

    public string RegistrationNumber { get; private set; } = "";

    public DateOnly? RegisterSeenOn { get; private set; }

    public string InsurancePolicy { get; private set; } = "";

    public DateOnly? InsuredUntil { get; private set; }

    /// <summary>The checks of the payee.</summary>
    public PayeeChecks Checks =>
        new()
        {
            EmployedBy = EmployedBy,
            CqcNumber = CqcNumber,
            HasContract = HasContract,
            HourlyPay = HourlyPayPence is { } pence ? new(pence) : null,
            IsRegulated = IsRegulated,
            Register = Register,
            RegistrationNumber = RegistrationNumber,
            RegisterSeenOn = RegisterSeenOn,
            InsurancePolicy = InsurancePolicy,
            InsuredUntil = InsuredUntil,
        };

    public PayeeQuestions Questions => CheckingWhoIsPaid.QuestionsFor(CategoryCode, Model.AsRuleModel(), Paid is not null);

    public long AuthorUserId { get; private set; }

    /// <summary>Whether a need depends on this support; if so, nothing in the portal can stop it because of money (C10).</summary>
    public bool NeedDependsOnIt { get; private set; } = true;

    public string NotEssentialBecause { get; private set; } = "";

    public string NotEssentialRecordedBy { get; private set; } = "";

    /// <summary>Quantity times unit cost times the number of occurrences from the first to the last day.</summary>
    public Money Cost => CostOf(Quantity, UnitCost, HowOften, OnDay, new(FirstDay, LastDay));

    public SupportDetails Details =>
        new(What, CategoryCode, OutcomeNumber, Provider, Quantity, UnitCost, HowOften, OnDay, new(FirstDay, LastDay), Model, Funder)
        {
            Paid = Paid,
            WhoPays = WhoPays,
        };

    public static Money CostOf(decimal quantity, Money unitCost, HowOften howOften, DayOfWeek? onDay, DateSpan period) =>
        new(checked(unitCost.Times(quantity).Pence * Occurrences.In(period, howOften, onDay)));

    internal void Take(SupportDetails details, Actor author)
    {
        if (!details.IsPaidAs(Details))
            Check(PayeeChecks.None);
        (What, CategoryCode, OutcomeNumber, Provider) = (details.What, details.CategoryCode, details.OutcomeNumber, details.Provider);
        (Quantity, UnitCost, HowOften, OnDay) = (details.Quantity, details.UnitCost, details.HowOften, details.OnDay);
        (FirstDay, LastDay) = (details.Period.First, details.Period.Last);
        (Model, Funder, AuthorUserId) = (details.Model, details.Funder, author.UserId);
        (PaidRelationship, PaidSameHousehold, PaidReceivesThePayment) = (
            details.Paid?.Relationship,
            details.Paid?.SameHousehold ?? false,
            details.Paid?.ReceivesThePayment ?? false
        );
        WhoPays = details.WhoPays;
    }

    internal void Check(PayeeChecks seen)
    {
        (EmployedBy, CqcNumber, HasContract, HourlyPayPence) = (seen.EmployedBy, seen.CqcNumber, seen.HasContract, seen.HourlyPay?.Pence);
        (IsRegulated, Register, RegistrationNumber, RegisterSeenOn) = (
            seen.IsRegulated,
            seen.Register,
            seen.RegistrationNumber,
            seen.RegisterSeenOn
        );
        (InsurancePolicy, InsuredUntil) = (seen.InsurancePolicy, seen.InsuredUntil);
    }

    internal void RecordNotEssential(string because, Actor second) =>
        (NeedDependsOnIt, NotEssentialBecause, NotEssentialRecordedBy) = (false, because, second.Name);

    internal void RecordEssential() => (NeedDependsOnIt, NotEssentialBecause, NotEssentialRecordedBy) = (true, "", "");

    /// <summary>The same item for the next version of the plan.</summary>
    internal PlannedSupport Copy()
    {
        var copy = new PlannedSupport(SiteId, Line, Details, new Actor(AuthorUserId, "", Role.CareCoordinator))
        {
            NeedDependsOnIt = NeedDependsOnIt,
            NotEssentialBecause = NotEssentialBecause,
            NotEssentialRecordedBy = NotEssentialRecordedBy,
        };
        copy.Check(Checks);
        return copy;
    }
}
