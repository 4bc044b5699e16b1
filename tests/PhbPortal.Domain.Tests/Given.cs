using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Tests.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests;

/// <summary>Builds a case for tests: a person, a plan with one support item per model, and its budget.</summary>
internal sealed class Given
{
    public static readonly DateOnly Today = new(2012, 3, 15);
    public static readonly DateTime Now = new(2012, 3, 15, 10, 20, 0, DateTimeKind.Utc);
    public static readonly DateSpan Year = new(new(2011, 4, 1), new(2012, 3, 31));
    public static readonly Actor Coordinator = new(1, "Priya Nair", Role.CareCoordinator);
    public static readonly Actor Approver = new(2, "Tom Beckett", Role.Approver);
    public static readonly UkCalendar Calendar = new([new(2012, 4, 6), new(2012, 4, 9)]);

    public static readonly PersonDetails Doreen = new(
        "Doreen",
        "Whitfield",
        new(1946, 6, 4),
        NhsNumber.Parse("9991052267"),
        "1 Shore Road",
        "01632 960482",
        "Phone",
        "",
        AccessibleFormat.LargePrint,
        "English",
        "Dr Khan"
    );

    private Given()
    {
        Person = Person.Register(7, Doreen, new(2011, 3, 1));
        Case = CareCase.Open(Person, QualifyingNeed.Copd, false, 1, "Her nurse", new(2011, 3, 1), Coordinator);
        Case.RecordOffer(
            new(new(2011, 3, 2), "Leaflet, read aloud", "Priya Nair", OfferAnswer.Yes, new(2011, 3, 2), "", null),
            Coordinator
        );
        Case.WorkOutAmount(
            new(BudgetMethod.CostOfCurrentCare, Year, [new("Help at home", 312, new(1450), "Invoice")], 0, 0),
            Occasions.On(new(2011, 3, 3), Coordinator)
        );
        Case.TellAmount(new(2011, 3, 4), "In person", Coordinator);
        Plan = CarePlan.Start(Case, Year, Occasions.On(new(2011, 3, 7), Coordinator));
    }

    public Person Person { get; }

    public CareCase Case { get; }

    public CarePlan Plan { get; }

    public Budget Budget { get; private set; } = null!;

    public static PoliciesInForce PoliciesOn(DateOnly day) => GivenPolicies.On(day);

    /// <summary>A plan that is complete except for money, with essential support held by the NHS.</summary>
    public static Given APlan()
    {
        var given = new Given();
        given.Plan.SaveWhatMatters("To see my grandchildren every Sunday.", "", "");
        given.Plan.AddNeed("Breathlessness", "Sandra Cole, respiratory nurse", "Walk to the shop", "Gets there and back", null);
        given.Support("Help at home", 100_00);
        given.Plan.SaveContingency(ContingencyEvent.MoneyShort, "Phone Priya: the care goes on", "Priya Nair", "01632 960215");
        given.Plan.SavePeople("Priya Nair", "01632 960215", new(2011, 6, 30), "At home", 28);
        return given;
    }

    /// <summary>A live budget: one NHS part of the model over the whole year, with a second support item that is not essential.</summary>
    public static Given ALiveBudget(long pounds, HoldingModel model = HoldingModel.Notional, Money onCosts = default, string provider = "")
    {
        var given = APlan();
        given.Plan.RemoveSupport(1);
        given.Support("Waking nights", (pounds * 100) - onCosts.Pence, model, provider: provider);
        given.Support("Singing group", 0, model);
        given.Plan.RecordNotEssential(2, "It is for pleasure; nothing she needs depends on it.", Approver);
        given.Holding(model, pounds, onCosts: onCosts);
        given.Agree();
        given.Plan.Submit(given.Case, Occasions.On(new(2011, 3, 20), Coordinator));
        if (model == HoldingModel.DirectPayment)
            given.Case.RecordConsent(ConsentKind.DirectPayment, true, new(2011, 3, 15), "Doreen Whitfield", "", Coordinator);
        var outcome = given.Decide(Approver);
        Assert.IsType<PlanApproved>(outcome);
        return given;
    }

    public ApprovalOutcome Decide(Actor approver, bool both = true, string? exception = "Agreed for the year") =>
        PlanApproval.Decide(
            new(Plan, Case, Budget, []),
            new(both, both, "It fits her life", exception),
            null,
            Occasions.Judged(new(2011, 3, 28), approver)
        );

    public void Agree() => Plan.RecordAgreement(new(2011, 3, 18), "Doreen Whitfield", AgreedAs.Person, AgreedHow.OnPaper);

    public void Support(
        string what,
        long unitPence,
        HoldingModel model = HoldingModel.Notional,
        Funder funder = Funder.Nhs,
        string provider = ""
    ) =>
        Assert.IsType<SupportKept>(
            Plan.AddSupport(
                new(what, "personal-care", 1, provider, 1, new(unitPence), HowOften.Once, null, Year, model, funder),
                Coordinator
            )
        );

    public void Holding(HoldingModel model, long pounds, long? total = null, Money onCosts = default)
    {
        Budget = Budget.Draft(Plan, Guid.NewGuid());
        var isPaid = model == HoldingModel.DirectPayment;
        Budget.SetParts(
            Plan,
            Money.FromPounds(total ?? pounds),
            Money.Zero,
            [
                new(
                    model,
                    Funder.Nhs,
                    "NHS Hull",
                    Money.FromPounds(pounds),
                    onCosts,
                    false,
                    isPaid ? new(10_000) : null,
                    isPaid ? HowOften.EveryMonth : null,
                    isPaid ? Year.First : null
                ),
            ],
            "Explained all three ways"
        );
    }

    public BudgetPart Part => Budget.Parts[0];

    public PlannedSupport Needed => Plan.Supports.Single(s => s.Line == 1);

    public PlannedSupport NotNeeded => Plan.Supports.Single(s => s.Line == 2);

    public SpendOutcome Spend(
        PlannedSupport support,
        Money amount,
        OpenOrders orders = default,
        DateOnly? on = null,
        Guid? requestId = null
    ) =>
        Budget.RecordSpend(
            new(requestId ?? Guid.NewGuid(), support, amount, on ?? Today, "Two nights"),
            orders,
            Case,
            Occasions.Judged(on ?? Today, Coordinator),
            Calendar
        );

    public void MustAddUp()
    {
        Assert.All(
            Budget.Parts,
            part =>
            {
                Assert.Equal(Money.Zero, Money.Sum(Enum.GetValues<BudgetAccount>().Select(part.Balance)));
                Assert.All(
                    Enum.GetValues<BudgetAccount>().Except([BudgetAccount.Agreed, BudgetAccount.Continuity]),
                    account => Assert.False(part.Balance(account).IsNegative)
                );
                Assert.False(part.Agreed.IsPositive);
                Assert.False(part.Continuity.IsPositive);
                Assert.False(part.OwedToHolder.IsNegative);
            }
        );
        Assert.Empty(LedgerCheck.Differences(Budget, Budget.Postings));
    }
}
