using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Seeding;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Tests.Samples;

/// <summary>
/// One person's case, taken from the enquiry to a spent budget with the domain's own methods. Like a request, every step loads what it
/// needs in a new context and saves once.
/// </summary>
public sealed class Life(StoreChoice choice)
{
    public const long Oxfordshire = 2;
    public const long Elsewhere = 3;
    public const int Nights = 1;
    public const int Singing = 2;
    public const int Assistant = 3;

    public static readonly Actor Coordinator = new(11, "Priya Nair", Role.CareCoordinator);
    public static readonly Actor Approver = new(12, "Tom Beckett", Role.Approver);
    public static readonly DateSpan Year = new(new(2011, 4, 1), new(2012, 3, 31));

    private static readonly PolicyBook Policies = new(NationalPolicies.All(DateTime.UnixEpoch));
    private static readonly UkCalendar Calendar = new([]);

    private int requests;

    /// <summary>From the enquiry to the live budget: £450.00 held by the NHS, £440.00 as a direct payment.</summary>
    public static async Task<Life> WithALiveBudgetAsync(StoreChoice choice)
    {
        var life = new Life(choice);
        await life.RegisterAsync("9990000018");
        await life.OpenCaseAsync();
        await life.PlanAsync();
        await life.ApproveAsync();
        return life;
    }

    /// <summary>
    /// Everything: spend within and above the budget, an order, an instalment, a waiting bill, a reversal and the decision.
    /// </summary>
    public static async Task<Life> WholeAsync(StoreChoice choice)
    {
        var life = await WithALiveBudgetAsync(choice);
        await life.SpendAsync(Nights, 100, new(2011, 5, 2));
        await life.OrderAsync(Nights, 250, new(2011, 8, 1));
        await life.PayInstalmentAsync(110, new(2011, 4, 1));
        await life.SpendAsync(Assistant, 80, new(2011, 5, 9));
        await life.SpendAsync(Singing, 400, new(2011, 6, 1));
        await life.PayWaitingBillAsync(new(2011, 6, 8));
        await life.SpendAsync(Nights, 150, new(2011, 7, 4));
        await life.ReverseAsync(2, new(2011, 7, 5));
        await life.DecideSafeguardAsync(new(2011, 7, 12));
        return life;
    }

    public static DateTime At(DateOnly day) => day.ToDateTime(new(10, 20), DateTimeKind.Utc);

    private static Occasion On(DateOnly day, Actor by) => new(by, day, At(day));

    private static JudgedOccasion Judged(DateOnly day, Actor by) => On(day, by).JudgedBy(Policies);

    public static Guid Request(int number) => new(number, 1, 1, [1, 2, 3, 4, 5, 6, 7, 8]);

    public PortalDbContext Open(params long[] sites)
    {
        var db = choice.Open(Engines.Clock);
        db.ActFor(Coordinator, SiteScope.Of(sites.Length == 0 ? [Oxfordshire] : sites));
        return db;
    }

    public async Task RegisterAsync(string nhsNumber, long site = Oxfordshire)
    {
        await using var db = Open(site);
        var details = new PersonDetails(
            "Zoë",
            "Ó Briain",
            new(1950, 2, 28),
            NhsNumber.Parse(nhsNumber),
            "1 Alder Walk",
            "07700 900001",
            "Mornings",
            "Large print",
            AccessibleFormat.LargePrint,
            "Irish",
            "Alder Surgery"
        );
        var person = Person.Register(site, details, new(2011, 2, 1));
        person.Appoint(
            new(
                RepresentativeKind.Nominee,
                "Nuala",
                "Daughter",
                "07700 900002",
                Authority.NamedByThePerson,
                "Letter",
                new(2011, 2, 1),
                null
            ),
            Coordinator
        );
        db.Add(person);
        await db.SaveChangesAsync();
    }

    public async Task OpenCaseAsync()
    {
        await using var db = Open();
        var careCase = CareCase.Open(
            await db.People.SingleAsync(),
            QualifyingNeed.Chc,
            false,
            await ResponsibleAsync(db),
            "GP letter",
            new(2011, 2, 1),
            Coordinator
        );
        careCase.RecordOffer(new(new(2011, 2, 3), "Leaflet", "Priya Nair", OfferAnswer.Yes, new(2011, 2, 4), "", null), Coordinator);
        careCase.RecordConsent(ConsentKind.ShareInformation, true, new(2011, 2, 4), "Zoë", "GP", Coordinator);
        careCase.RecordConsent(ConsentKind.DirectPayment, true, new(2011, 2, 4), "Zoë", "", Coordinator);
        careCase.RecordCapacity("To hold a direct payment", true, new(2011, 2, 4), "Dr Khan", "Talked it through");
        careCase.RecordCourtOrderCheck(
            new(2011, 2, 4),
            "Probation",
            new(CourtOrderKind.AlcoholTreatment, new(2010, 1, 1), new(2010, 12, 31)),
            Coordinator
        );
        careCase.WorkOutAmount(
            new(
                BudgetMethod.CostOfCurrentCare,
                Year,
                [new("Nights", 4, Pounds(100), "Ledger"), new("The rest", 1, Pounds(490), "Quote")],
                0,
                0
            ),
            On(new(2011, 2, 10), Coordinator)
        );
        careCase.TellAmount(new(2011, 2, 11), "In person", Coordinator);
        db.Add(careCase);
        await db.SaveChangesAsync();
    }

    /// <summary>The organisation responsible for the person; the register has one.</summary>
    public static async Task<long> ResponsibleAsync(PortalDbContext db)
    {
        if (await db.Organisations.OrderBy(o => o.Id).FirstOrDefaultAsync() is { } kept)
            return kept.Id;
        var body = new Organisation("Oxfordshire PCT", OrganisationKind.Pct, null, new(2006, 10, 1), null, null, "Invented for a test");
        db.Add(body);
        await db.SaveChangesAsync();
        return body.Id;
    }

    public async Task PlanAsync()
    {
        await using var db = Open();
        var careCase = await CaseAsync(db);
        var plan = CarePlan.Start(careCase, Year, On(new(2011, 2, 14), Coordinator));
        plan.SaveWhatMatters("My own bed.", "I sing.", "I cough.");
        plan.AddNeed("Breathing", "Nurse Cole", "I sleep at home", "Fewer nights in hospital", new(2011, 12, 1));
        plan.AddSupport(Line("Nights", "nursing", 4, 100, HoldingModel.Notional), Coordinator);
        plan.AddSupport(Line("Singing", "peer-community", 1, 50, HoldingModel.Notional), Coordinator);
        plan.AddSupport(Line("Assistant", "personal-care", 4, 100, HoldingModel.DirectPayment), Coordinator);
        plan.RecordNotEssential(Singing, "It is for pleasure", Approver);
        plan.AddRisk(new("To sleep at home", "A fall", true, "Alarm", "Nurse Cole", new(2011, 9, 1)));
        plan.SaveContingency(ContingencyEvent.MoneyShort, "Care goes on", "Priya Nair", "01632 960001");
        plan.SavePeople("Priya Nair", "01632 960001", new(2011, 6, 20), "At home", 42);
        plan.MarkSection(PlanSections.All, true);
        var budget = Budget.Draft(plan, Request(++requests));
        budget.SetParts(
            plan,
            Pounds(890),
            Money.Zero,
            [
                new(HoldingModel.Notional, Funder.Nhs, "NHS", Pounds(450), Money.Zero, false, null, null, null),
                new(
                    HoldingModel.DirectPayment,
                    Funder.Nhs,
                    "Zoë",
                    Pounds(440),
                    Pounds(40),
                    false,
                    Pounds(110),
                    HowOften.EveryFourWeeks,
                    new(2011, 4, 1)
                ),
            ],
            "Both ways explained"
        );
        plan.RecordAgreement(new(2011, 3, 20), "Zoë", AgreedAs.Person, AgreedHow.OnPaper);
        plan.Submit(careCase, On(new(2011, 3, 21), Coordinator));
        db.AddRange(plan, budget);
        await db.SaveChangesAsync();
    }

    public async Task ApproveAsync()
    {
        await using var db = Open();
        var careCase = await CaseAsync(db);
        var plan = await PlanAsync(db);
        var budget = await BudgetAsync(db);
        await db.People.Include(p => p.Representatives).LoadAsync();
        var outcome = PlanApproval.Decide(
            new(plan, careCase, budget, []),
            new(true, true, "It meets the needs.", null),
            null,
            Judged(new(2011, 3, 25), Approver)
        );
        var approved = Assert.IsType<PlanApproved>(outcome);
        db.AddRange(approved.Decision, approved.FirstReview!);
        await db.SaveChangesAsync();
    }

    public async Task<SpendOutcome> SpendAsync(int line, int pounds, DateOnly on, Guid? request = null)
    {
        await using var db = Open();
        var outcome = await SpendAsync(db, line, pounds, on, request ?? Request(++requests));
        await db.SaveChangesAsync();
        return outcome;
    }

    /// <summary>The same without saving.</summary>
    public async Task<SpendOutcome> SpendAsync(PortalDbContext db, int line, int pounds, DateOnly on, Guid request)
    {
        var plan = await PlanAsync(db);
        var budget = await BudgetAsync(db);
        var spend = new Spend(request, plan.Supports.Single(s => s.Line == line), Pounds(pounds), on, "A bill");
        var outcome = budget.RecordSpend(spend, default, await CaseAsync(db), Judged(on, Coordinator), Calendar);
        if (outcome is SpendWaits waits)
            db.Add(waits.Bill);
        return outcome;
    }

    public async Task OrderAsync(int line, int pounds, DateOnly expectedOn)
    {
        await using var db = Open();
        var plan = await PlanAsync(db);
        var budget = await BudgetAsync(db);
        var day = expectedOn.AddDays(-30);
        var outcome = budget.PlaceOrder(
            new(Request(++requests), plan.Supports.Single(s => s.Line == line), Pounds(pounds), expectedOn),
            default,
            await CaseAsync(db),
            Judged(day, Coordinator),
            Calendar
        );
        db.Add(Assert.IsType<OrderPlaced>(outcome).Commitment);
        await db.SaveChangesAsync();
    }

    public async Task PayInstalmentAsync(int pounds, DateOnly on)
    {
        await using var db = Open();
        var budget = await BudgetAsync(db);
        Assert.IsType<Posted>(budget.PayInstalment(2, Pounds(pounds), on, Request(++requests), On(on, Coordinator)));
        await db.SaveChangesAsync();
    }

    public async Task PayWaitingBillAsync(DateOnly today)
    {
        await using var db = Open();
        var bill = await db.Bills.SingleAsync();
        var plan = await PlanAsync(db);
        var budget = await BudgetAsync(db);
        db.Add(
            budget.DecideBill(
                bill,
                plan.Supports.Single(s => s.Line == bill.SupportLine),
                new(true, "She sings better", Request(++requests)),
                await CaseAsync(db),
                On(today, Approver)
            )
        );
        await db.SaveChangesAsync();
    }

    public async Task ReverseAsync(int number, DateOnly today)
    {
        await using var db = Open();
        var budget = await BudgetAsync(db);
        var original = await db.Set<Posting>().Include(p => p.Transfers).SingleAsync(p => p.BudgetId == budget.Id && p.Number == number);
        Assert.IsType<Posted>(budget.Reverse(original, false, "Billed twice", Request(++requests), On(today, Coordinator)));
        await db.SaveChangesAsync();
    }

    public async Task DecideSafeguardAsync(DateOnly today)
    {
        await using var db = Open();
        var safeguard = await db.Safeguards.Include(s => s.Review).SingleAsync();
        var careCase = await CaseAsync(db);
        db.Add(safeguard.Review.Hold(new("Yes", "Yes", "No", "Yes", "I am content"), today, Coordinator, Policies.On(today).Review));
        safeguard.RecordCall(today, "She is well", Coordinator);
        safeguard.ConfirmCover(new(2012, 3, 31), "Nights go on");
        safeguard.RecordCause(ShortfallCause.NeedRose, "An infection");
        db.Add(safeguard.Decide(careCase, "The NHS pays", "The need rose", On(today, Approver)));
        await db.SaveChangesAsync();
    }

    public static Task<CareCase> CaseAsync(PortalDbContext db) =>
        db
            .Cases.Include(c => c.Person)
            .Include(c => c.Offers)
            .Include(c => c.Consents)
            .Include(c => c.CapacityRecords)
            .Include(c => c.CourtOrderChecks)
            .Include(c => c.ResponsibleBodies)
            .Include(c => c.IndicativeAmounts)
                .ThenInclude(a => a.Lines)
            .AsSplitQuery()
            .SingleAsync();

    public static Task<CarePlan> PlanAsync(PortalDbContext db) =>
        db
            .CarePlans.Include(p => p.Needs)
                .ThenInclude(n => n.Outcomes)
            .Include(p => p.Supports)
            .Include(p => p.Risks)
            .Include(p => p.Contingencies)
            .AsSplitQuery()
            .SingleAsync();

    /// <summary>With its parts and open safeguards, but without its ledger.</summary>
    public static Task<Budget> BudgetAsync(PortalDbContext db) =>
        db.Budgets.Include(b => b.Parts).Include(b => b.Safeguards.Where(s => s.ClosedOn == null)).AsSplitQuery().SingleAsync();

    private static SupportDetails Line(string what, string category, decimal quantity, int pounds, HoldingModel model) =>
        new(what, category, 1, "", quantity, Pounds(pounds), HowOften.Once, null, Year, model, Funder.Nhs);

    private static Money Pounds(int pounds) => Money.FromPounds(pounds);
}
