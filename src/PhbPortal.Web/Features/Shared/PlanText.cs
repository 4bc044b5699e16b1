using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The wording of plans.</summary>
public static class PlanText
{
    // The Health Professions Council got its later name when it took on social workers.
    private static readonly DateOnly HcpcBegan = new(2012, 8, 1);

    private static readonly int AllSections = BitOperations.PopCount((uint)PlanSections.All);

    public static string StatusOf(PlanState state) =>
        state switch
        {
            PlanState.Draft => "In progress",
            PlanState.Submitted => "Waiting for the approver",
            PlanState.Returned => "Needs more information",
            PlanState.Approved => "Approved",
            PlanState.NotAgreed => "Not agreed",
            PlanState.Superseded => "Ended",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
        };

    /// <summary>"6 of 7".</summary>
    public static string SectionsDone(PlanSections completed) =>
        string.Create(CultureInfo.InvariantCulture, $"{BitOperations.PopCount((uint)(completed & PlanSections.All))} of {AllSections}");

    /// <summary>In lower case, for use after "Version 2,".</summary>
    public static string Of(PlanState state) =>
        state switch
        {
            PlanState.Draft => "draft",
            PlanState.Submitted => "waiting for approver",
            PlanState.Returned => "needs more information",
            PlanState.Approved => "agreed",
            PlanState.NotAgreed => "not agreed",
            PlanState.Superseded => "ended, a later version is agreed",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no name on pages."),
        };

    public static string Of(HowOften howOften) =>
        howOften switch
        {
            HowOften.Once => "Once",
            HowOften.EveryWeek => "Every week",
            HowOften.EveryTwoWeeks => "Every 2 weeks",
            HowOften.EveryFourWeeks => "Every 4 weeks",
            HowOften.EveryMonth => "Every month",
            _ => throw new ArgumentOutOfRangeException(nameof(howOften), howOften, "This interval has no name on pages."),
        };

    public static string Of(HoldingModel model) =>
        model switch
        {
            HoldingModel.Notional => "The NHS holds the money (notional budget)",
            HoldingModel.ThirdParty => "Another organisation holds the money (third-party budget)",
            HoldingModel.DirectPayment => "The money is paid to the person (direct payment)",
            _ => throw new ArgumentOutOfRangeException(nameof(model), model, "This model has no name on pages."),
        };

    public static string Of(Relationship relationship) =>
        relationship switch
        {
            Relationship.SpouseOrPartner => "Husband, wife, civil partner or partner",
            Relationship.Parent => "Mother or father",
            Relationship.ParentInLaw => "Mother-in-law or father-in-law",
            Relationship.Child => "Son or daughter",
            Relationship.ChildInLaw => "Son-in-law or daughter-in-law",
            Relationship.StepChild => "Stepson or stepdaughter",
            Relationship.Sibling => "Brother or sister",
            Relationship.AuntOrUncle => "Aunt or uncle",
            Relationship.Grandparent => "Grandparent",
            Relationship.PartnerOfFamily => "Husband, wife or partner of one of these",
            Relationship.OtherRelative => "Another relative, such as a cousin",
            Relationship.Friend => "A friend",
            Relationship.Neither => "Somebody who is neither family nor a friend",
            _ => throw new ArgumentOutOfRangeException(nameof(relationship), relationship, "This relationship has no name on pages."),
        };

    /// <summary>"Son or daughter, in the same household"</summary>
    public static string Of(PaidPerson paid) =>
        Of(paid.Relationship)
        + (paid.SameHousehold ? ", in the same household" : ", not in the same household")
        + (paid.ReceivesThePayment ? ", who receives the direct payment as well" : "");

    /// <summary>"12" and "12.00" are the same amount; an invalid amount stays as typed.</summary>
    public static string Amount(string typed) => Money.TryParse(typed, out var amount) ? amount.ToField() : typed;

    public static string Of(Employer employer) =>
        employer switch
        {
            Employer.Provider => "A provider, such as an agency, or they work for themselves",
            Employer.ThePerson => "The person whose care it is",
            Employer.RelatedThirdParty => "A parent, an attorney or somebody else with lawful authority, or a user trust",
            Employer.TheHolder => "The organisation that holds the money",
            _ => throw new ArgumentOutOfRangeException(nameof(employer), employer, "This employer has no name on pages."),
        };

    /// <summary>By its name on that day.</summary>
    public static string Of(HealthRegister register, DateOnly day) =>
        register switch
        {
            HealthRegister.Hcpc when day < HcpcBegan => "Health Professions Council (HPC)",
            HealthRegister.Hcpc => "Health and Care Professions Council (HCPC)",
            HealthRegister.Nmc => "Nursing and Midwifery Council (NMC)",
            HealthRegister.Gmc => "General Medical Council (GMC)",
            HealthRegister.Gdc => "General Dental Council (GDC)",
            HealthRegister.Gphc => "General Pharmaceutical Council (GPhC)",
            HealthRegister.Goc => "General Optical Council (GOC)",
            HealthRegister.Gosc => "General Osteopathic Council (GOsC)",
            HealthRegister.Gcc => "General Chiropractic Council (GCC)",
            _ => throw new ArgumentOutOfRangeException(nameof(register), register, "This register has no name on pages."),
        };

    public static string Of(WhoPays whoPays) =>
        whoPays switch
        {
            WhoPays.BudgetOnly => "The budget pays all of it",
            WhoPays.PersonAddsToIt => "Own money would be added, for more or better than what is agreed",
            WhoPays.PartOfPrivateTreatment => "It is a treatment bought privately, and the budget would pay part of it",
            _ => throw new ArgumentOutOfRangeException(nameof(whoPays), whoPays, "This way of paying has no name on pages."),
        };

    public static string Of(Funder funder) => funder == Funder.Nhs ? "NHS" : "Council";

    public static string Of(AgreedAs asWho) =>
        asWho switch
        {
            AgreedAs.Person => "the person",
            AgreedAs.Representative => "a representative",
            AgreedAs.Nominee => "a nominee",
            _ => throw new UnreachableException($"Nothing is said of {asWho}."),
        };

    public static string Of(ContingencyEvent when) =>
        when switch
        {
            ContingencyEvent.CarerIll => "The main carer is ill or away",
            ContingencyEvent.ProviderFails => "A provider cannot come",
            ContingencyEvent.MoneyShort => "The money runs short",
            ContingencyEvent.EquipmentBreaks => "Equipment breaks",
            _ => throw new ArgumentOutOfRangeException(nameof(when), when, "This event has no name on pages."),
        };

    /// <summary>When a submitted plan is due to be decided, as an additional sentence; empty if there is no date.</summary>
    public static string Due(DateOnly? decideBy, DateOnly today) =>
        decideBy switch
        {
            null => "",
            { } by when by < today =>
                $" A decision was due by {by.InFull()}, and is {(today.DayNumber - by.DayNumber).Counted("day", "days")} late.",
            { } by => $" A decision is due by {by.InFull()}.",
        };

    public static string Category(string code) => SupportCategories.TryGet(code, out var category) ? category.Name : code;

    /// <summary>"2 x £45.00, every week, Tuesday"</summary>
    public static string Rhythm(PlannedSupport line) =>
        $"{line.Quantity:0.###} × {line.UnitCost}, {Of(line.HowOften).ToLowerInvariant()}{(line.OnDay is { } day ? $", {day}" : "")}";
}
