using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>
/// One person of the demonstration and what happened to them, using the domain's own methods on the days it happened. It is saved in three
/// steps, because a case refers to its person, and plans and budgets to their case, by keys that the database assigns.
/// </summary>
internal abstract partial class Story(Desk desk, PersonDetails who, QualifyingNeed need, DateOnly enquiredOn)
{
    private readonly List<Root> roots = [];

    public Person Person { get; } = Person.Register(desk.Site.Id, who, enquiredOn);

    public CareCase Case { get; private set; } = null!;

    protected Desk Desk { get; } = desk;

    protected QualifyingNeed Need { get; } = need;

    protected virtual bool IsAfterCare => false;

    protected virtual string Source => "Told by their nurse";

    public Person Meet()
    {
        Introduce();
        return Person;
    }

    public CareCase OpenCase()
    {
        Case = CareCase.Open(Person, Need, IsAfterCare, Desk.Lead.Id, Source, Person.AddedOn, Desk.Coordinator);
        Talk();
        return Case;
    }

    /// <summary>Everything that needs the saved case: plans, budgets, money.</summary>
    public IReadOnlyList<Root> Live()
    {
        Happen();
        CatchUp();
        return roots;
    }

    /// <summary>Who acts for the person.</summary>
    protected virtual void Introduce() { }

    /// <summary>Offer, consent, capacity, the amount.</summary>
    protected abstract void Talk();

    protected virtual void Happen() { }

    protected static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    protected static DateSpan YearFrom(DateOnly first) => new(first, first.AddYears(1).AddDays(-1));

    protected void Answer(OfferAnswer answer, DateOnly on, string reason = "", DateOnly? askAgainOn = null) =>
        Case.RecordOffer(new(on, "Leaflet and a talk at home", Desk.Coordinator.Name, answer, on, reason, askAgainOn), Desk.Coordinator);

    protected void Consent(DateOnly on, bool toDirectPayment = false)
    {
        Case.RecordConsent(ConsentKind.ShareInformation, true, on, Person.Name, "GP practice and the people in the plan", Desk.Coordinator);
        if (!toDirectPayment)
            return;
        Case.RecordConsent(ConsentKind.DirectPayment, true, on, Person.Name, "", Desk.Coordinator);
        Case.RecordCapacity(
            "To have a direct payment and manage it with help",
            true,
            on,
            Desk.Coordinator.Name,
            "Talked through with examples; explained back in their own words."
        );
    }

    protected void Tell(DateOnly on, BudgetMethod method, DateSpan period, IReadOnlyList<CostLine> lines, decimal onCostsPercent = 0)
    {
        Case.WorkOutAmount(new(method, period, lines, onCostsPercent, 0), Desk.On(on.AddDays(-3), Desk.Coordinator));
        Case.TellAmount(on, "In person, with a letter", Desk.Coordinator);
    }

    protected T Keep<T>(T root)
        where T : Root
    {
        roots.Add(root);
        return root;
    }

    protected static IEnumerable<DateOnly> EveryFourWeeks(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(28))
            yield return day;
    }
}
