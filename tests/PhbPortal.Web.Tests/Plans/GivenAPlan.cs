using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Plans;

/// <summary>A person with a case and a plan in the state a test needs, created with the domain's own methods.</summary>
internal sealed class GivenAPlan(PortalHost? host = null)
{
    public static readonly DateOnly Today = new(2012, 3, 15);

    public static readonly DateSpan Year = new(new(2012, 5, 1), new(2013, 4, 30));

    private static int people;

    private string site = "hull";
    private string author = "coordinator@hull.example";
    private bool told = true;
    private bool filled;
    private bool budget;
    private bool agreed;
    private bool submitted;
    private bool direct;
    private Money part = new(520_000);

    public GivenAPlan At(string reference)
    {
        (site, author) = (reference, $"coordinator@{reference}.example");
        return this;
    }

    public GivenAPlan WrittenBy(string email)
    {
        author = email;
        return this;
    }

    public GivenAPlan BeforeTheAmountWasTold()
    {
        told = false;
        return this;
    }

    /// <summary>Every section written and completed, with one weekly support item of £100.00 (£5,200.00 in the year).</summary>
    public GivenAPlan Filled()
    {
        filled = true;
        return this;
    }

    public GivenAPlan WithBudget(long pence = 520_000, bool directly = false)
    {
        (filled, budget, part, direct) = (true, true, new(pence), directly);
        return this;
    }

    public GivenAPlan Agreed()
    {
        agreed = true;
        return this;
    }

    public GivenAPlan Submitted()
    {
        (agreed, submitted) = (true, true);
        return budget ? this : WithBudget();
    }

    /// <summary>The plan's reference.</summary>
    public Task<string> Made() => host!.InDatabase(MadeIn);

    public async Task<string> MadeIn(PortalDbContext db)
    {
        var writer = await ActorOf(db, author);
        var (opened, _) = await CaseIn(db, site, writer, told);
        var plan = CarePlan.Start(opened, Year, Occasions.On(Today, writer));
        if (filled)
            Fill(plan, writer, direct ? HoldingModel.DirectPayment : HoldingModel.Notional);
        db.Add(plan);
        await db.SaveChangesAsync();
        if (budget)
            await AddBudget(db, plan, opened, writer);
        if (agreed)
            plan.RecordAgreement(Today, "Rosa Wren", AgreedAs.Person, AgreedHow.OnPaper);
        if (submitted)
            plan.Submit(opened, Occasions.On(Today, writer));
        await db.SaveChangesAsync();
        return plan.Reference;
    }

    /// <summary>The reference of a case with an amount and no plan.</summary>
    public async Task<string> CaseOnly() =>
        await host!.InDatabase(async db => (await CaseIn(db, site, await ActorOf(db, author), told)).Case.Reference);

    private async Task AddBudget(PortalDbContext db, CarePlan plan, CareCase opened, Actor writer)
    {
        if (direct)
            opened.RecordConsent(ConsentKind.DirectPayment, true, Today, "Rosa Wren", "", writer);
        var draft = Budget.Draft(plan, Guid.NewGuid());
        PartDetails details = direct
            ? new(
                HoldingModel.DirectPayment,
                Funder.Nhs,
                "Rosa Wren",
                part,
                Money.Zero,
                false,
                new(40_000),
                HowOften.EveryFourWeeks,
                Year.First
            )
            : new(HoldingModel.Notional, Funder.Nhs, "NHS Hull", part, Money.Zero, false, null, null, null);
        draft.SetParts(plan, part, Money.Zero, [details], "All ways were explained.");
        db.Add(draft);
    }

    private static void Fill(CarePlan plan, Actor writer, HoldingModel model)
    {
        plan.SaveWhatMatters("I want my mornings to be mine.", "Up by ten.", "");
        plan.AddNeed(
            "Weak legs after a stroke",
            "Dr Lane",
            "To be up and washed by ten",
            "Dressed at ten on five days of seven",
            Year.Last
        );
        plan.AddSupport(
            new(
                "Morning help",
                "personal-care",
                1,
                "Bittern Care",
                1,
                new(10_000),
                HowOften.EveryWeek,
                DayOfWeek.Wednesday,
                Year,
                model,
                Funder.Nhs
            ),
            writer
        );
        plan.AddRisk(new("Walk to the shop", "A fall", true, "A frame and a phone", "Sam Pryce", Year.First));
        plan.SaveContingency(ContingencyEvent.MoneyShort, "The co-ordinator calls and care goes on.", "Jo Marsh", "01632 960 010");
        plan.SavePeople("Jo Marsh", "01632 960 010", Year.First.AddMonths(2), "At home, with her sister", 28);
        foreach (var section in Enum.GetValues<PlanSections>().Where(section => section is not PlanSections.None and not PlanSections.All))
            plan.MarkSection(section, true);
    }

    private static async Task<(CareCase Case, Person Person)> CaseIn(PortalDbContext db, string site, Actor writer, bool told)
    {
        var home = await db.PilotSites.Include(s => s.Responsibilities).SingleAsync(s => s.Reference == site);
        var family = $"Wren{Interlocked.Increment(ref people)}";
        PersonDetails details = new(
            "Rosa",
            family,
            new(1950, 5, 17),
            null,
            "",
            "01632 960 001",
            "Phone, mornings",
            "",
            AccessibleFormat.Standard,
            "English",
            ""
        );
        var person = Person.Register(home.Id, details, Today);
        db.Add(person);
        await db.SaveChangesAsync();
        var opened = CareCase.Open(person, QualifyingNeed.Chc, false, home.LeadOn(Today)!.OrganisationId, "GP", Today, writer);
        opened.RecordOffer(new(Today, "Leaflet", writer.Name, OfferAnswer.Yes, Today, "", null), writer);
        opened.WorkOutAmount(
            new(BudgetMethod.CostOfCurrentCare, Year, [new CostLine("Care", 52, new(10_000), "Present care")], 0, 0),
            Occasions.On(Today, writer)
        );
        if (told)
            opened.TellAmount(Today, "In person", writer);
        db.Add(opened);
        await db.SaveChangesAsync();
        return (opened, person);
    }

    private static async Task<Actor> ActorOf(PortalDbContext db, string email)
    {
        var user = await db.Users.SingleAsync(u => u.Email == email);
        return new(user.Id, user.DisplayName, Role.CareCoordinator);
    }
}
