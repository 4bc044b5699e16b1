using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Budgets;

/// <summary>
/// A person with a plan and its budget at a site. The plan has two support items: home support, which a need depends on, and singing,
/// which none does; each costs £200.00 a time. Its year includes the tests' day, 15 March 2012.
/// </summary>
public sealed record GivenABudget(string Plan, string Budget, long Id, string PersonName)
{
    public const int HomeSupport = 1;
    public const int Singing = 2;

    private static readonly DateOnly Started = new(2011, 4, 1);
    private static readonly DateTime Now = new(2012, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Approver = new(9_001, "Helen Marsh", Role.Approver);

    public string Address => "/budgets/" + Budget;

    /// <summary>A live budget of one part.</summary>
    /// <param name="first">Changes to the plan before it is agreed.</param>
    public static Task<GivenABudget> LiveAsync(
        PortalHost host,
        string site,
        Money amount,
        HoldingModel model = HoldingModel.Notional,
        Action<CarePlan>? first = null
    ) => host.InDatabase(db => LiveAsync(db, site, amount, model, first));

    public static async Task<GivenABudget> LiveAsync(
        PortalDbContext db,
        string site,
        Money amount,
        HoldingModel model = HoldingModel.Notional,
        Action<CarePlan>? first = null
    )
    {
        var (plan, careCase, person) = await PlanAsync(db, site, model);
        first?.Invoke(plan);
        var budget = Domain.Budgets.Budget.Draft(plan, Guid.NewGuid());
        HowOften? often = model == HoldingModel.DirectPayment ? HowOften.EveryMonth : null;
        PartDetails part = new(
            model,
            Funder.Nhs,
            model == HoldingModel.Notional ? "NHS" : person.Name,
            amount,
            Money.Zero,
            false,
            often is null ? null : new(10_000),
            often,
            often is null ? null : Started
        );
        budget.SetParts(plan, amount, Money.Zero, [part], "Chosen after each way was explained.");
        plan.SavePeople("Priya Nair", "01632 960 210", Started.AddMonths(2), "At home", 28);
        plan.RecordAgreement(Started, person.Name, AgreedAs.Person, AgreedHow.OnPaper);
        plan.Submit(careCase, Occasions.On(Started, Approver));
        db.Add(budget);
        await db.SaveChangesAsync();
        var book = await db.PolicyBookAsync(plan.SiteId);
        var outcome = PlanApproval.Decide(
            new(plan, careCase, budget, []),
            new(true, true, "It fits.", "Smaller than its support, for the test."),
            null,
            new JudgedOccasion(Approver, Started, Now, book)
        );
        var approved = Assert.IsType<PlanApproved>(outcome);
        db.AddRange(approved.Decision, approved.FirstReview!);
        if (approved.Exception is { } exception)
            db.Add(exception);
        await db.SaveChangesAsync();
        return new GivenABudget(plan.Reference, budget.Reference, budget.Id, person.Name);
    }

    /// <summary>A direct payment, partly paid out to the person.</summary>
    public static async Task<GivenABudget> PaidAsync(PortalDbContext db, string site, Money amount, Money paid)
    {
        var given = await LiveAsync(db, site, amount, HoldingModel.DirectPayment);
        var budget = await db.Budgets.WithParts().SingleAsync(b => b.Id == given.Id);
        Assert.IsType<Posted>(budget.PayInstalment(1, paid, Started, Guid.NewGuid(), Occasions.At(Now, Approver)));
        await db.SaveChangesAsync();
        return given;
    }

    /// <summary>A repayment was requested and its deadline has passed.</summary>
    public static async Task<string> RepaymentAsync(PortalDbContext db, string site)
    {
        var given = await PaidAsync(db, site, new(50_000), new(10_000));
        var budget = await db.Budgets.WithParts().SingleAsync(b => b.Id == given.Id);
        var occasion = Occasions.On(new(2012, 1, 10), Approver).JudgedBy(await db.PolicyBookAsync(budget.SiteId));
        RepaymentNotice notice = new(
            RepaymentGround.BuiltUp,
            "It built up over eleven weeks",
            "The money was not needed",
            new(4_000),
            new(2012, 2, 29),
            given.PersonName,
            Money.Zero
        );
        var asked = Assert.IsType<RepaymentAsked>(budget.AskBack(notice, await db.CaseForEndingAsync(budget), occasion)).Repayment;
        db.Add(asked);
        await db.SaveChangesAsync();
        return asked.Reference;
    }

    /// <summary>A second repayment notice about the same budget.</summary>
    public static async Task<string> AnotherRepaymentAsync(PortalDbContext db, string reference, Money sum)
    {
        var budget = await db.Budgets.WithParts().SingleAsync(b => b.Reference == reference);
        var occasion = Occasions.On(new(2012, 1, 10), Approver).JudgedBy(await db.PolicyBookAsync(budget.SiteId));
        var careCase = await db.CaseForEndingAsync(budget);
        RepaymentNotice notice = new(
            RepaymentGround.BuiltUp,
            "It built up over eleven weeks",
            "The money was not needed",
            sum,
            new(2012, 2, 29),
            careCase.Person.Name,
            Money.Zero
        );
        var asked = Assert.IsType<RepaymentAsked>(budget.AskBack(notice, careCase, occasion, await db.StillAskedAsync(budget))).Repayment;
        db.Add(asked);
        await db.SaveChangesAsync();
        return asked.Reference;
    }

    /// <summary>A draft plan without a budget.</summary>
    public static Task<GivenABudget> DraftPlanAsync(PortalHost host, string site, HoldingModel model = HoldingModel.Notional) =>
        host.InDatabase(async db =>
        {
            var (plan, _, person) = await PlanAsync(db, site, model);
            return new GivenABudget(plan.Reference, "", 0, person.Name);
        });

    /// <summary>One record of each kind that belongs to a budget, by the names that addresses use.</summary>
    public static async Task<Dictionary<string, string>> RecordsAsync(PortalDbContext db, string site)
    {
        var given = await LiveAsync(db, site, new(25_000));
        var budget = await db
            .Budgets.WithParts()
            .Include(b => b.CarePlan.Case)
            .Include(b => b.CarePlan.Supports)
            .SingleAsync(b => b.Id == given.Id);
        var calendar = await db.UkCalendarAsync();
        JudgedOccasion occasion = new(Approver, new(2012, 3, 14), Now, await db.PolicyBookAsync(budget.SiteId));
        var (careCase, lines) = (budget.CarePlan.Case, budget.CarePlan.Supports.ToDictionary(s => s.Line));
        var order = Assert.IsType<OrderPlaced>(
            budget.PlaceOrder(new(Guid.NewGuid(), lines[HomeSupport], new(1_000), occasion.Today), default, careCase, occasion, calendar)
        );
        var waits = Assert.IsType<SpendWaits>(
            budget.RecordSpend(
                new(Guid.NewGuid(), lines[Singing], new(26_000), occasion.Today, "Choir"),
                default,
                careCase,
                occasion,
                calendar
            )
        );
        var drawn = Assert.IsType<SpendRecordedWithSafeguard>(
            budget.RecordSpend(
                new(Guid.NewGuid(), lines[HomeSupport], new(40_000), occasion.Today, "Nights"),
                default,
                careCase,
                occasion,
                calendar
            )
        );
        db.AddRange(order.Commitment, waits.Bill);
        await db.SaveChangesAsync();
        return new(StringComparer.Ordinal)
        {
            ["budget"] = given.Budget,
            ["order"] = order.Commitment.Reference,
            ["bill"] = waits.Bill.Reference,
            ["safeguard"] = drawn.Safeguard.Reference,
            ["review"] = drawn.Safeguard.Review.Reference,
            ["number"] = "2",
            ["kind"] = "instalment",
            ["change"] = "raise",
            ["ground"] = "choice",
            ["plan"] = (await PlanAsync(db, site, HoldingModel.Notional)).Plan.Reference,
        };
    }

    private static async Task<(CarePlan Plan, CareCase Case, Person Person)> PlanAsync(PortalDbContext db, string site, HoldingModel model)
    {
        var home = await db.PilotSites.Include(s => s.Responsibilities).SingleAsync(s => s.Reference == site);
        var owner = await db.Users.SingleAsync(u => u.Email == $"coordinator@{site}.example");
        Actor coordinator = new(owner.Id, "Priya Nair", Role.CareCoordinator);
        PersonDetails details = new(
            "Doreen",
            "Test" + Guid.NewGuid().ToString("N")[..8],
            new(1946, 6, 4),
            null,
            "",
            "01632 960 482",
            "Phone after 10am",
            "",
            AccessibleFormat.Standard,
            "English",
            ""
        );
        var person = Person.Register(home.Id, details, Started);
        db.Add(person);
        await db.SaveChangesAsync();
        var careCase = CareCase.Open(
            person,
            QualifyingNeed.Chc,
            false,
            home.LeadOn(Started)!.OrganisationId,
            "Clinic",
            Started,
            coordinator
        );
        careCase.RecordConsent(ConsentKind.DirectPayment, true, Started, person.Name, "", coordinator);
        db.Add(careCase);
        await db.SaveChangesAsync();
        var plan = CarePlan.Start(careCase, new(Started, new(2012, 3, 31)), Occasions.On(Started, coordinator));
        plan.SaveWhatMatters("My own bed.", "", "");
        var outcome = plan.AddNeed("Washing and dressing", "Sandra Cole", "I am up by nine", "Up by nine", null).Outcomes[0].Number;
        foreach (var what in new[] { "Home support", "Singing" })
            plan.AddSupport(
                new(
                    what,
                    "personal-care",
                    outcome,
                    "Kingfisher",
                    1,
                    new(20_000),
                    HowOften.Once,
                    null,
                    new(Started, Started),
                    model,
                    Funder.Nhs
                ),
                coordinator
            );
        plan.RecordNotEssential(Singing, "It is a pleasure, not a need.", Approver);
        db.Add(plan);
        await db.SaveChangesAsync();
        return (plan, careCase, person);
    }
}
