using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>£45.00 is left, and tomorrow's night visit costs £66.00: the budget runs out tomorrow.</summary>
internal sealed class EdithGarrow(Desk desk)
    : Story(
        desk,
        desk.Invented.Person(
            "Edith Garrow",
            new(1938, 2, 11),
            "Hull",
            needs: "Hard of hearing: face her and speak slowly.",
            reachBy: "Phone her daughter first"
        ),
        QualifyingNeed.Chc,
        new(2011, 6, 6)
    )
{
    private static readonly DateSpan HalfYear = new(new(2011, 9, 1), new(2012, 3, 31));

    protected override void Talk()
    {
        Answer(OfferAnswer.Yes, new(2011, 6, 13));
        Consent(new(2011, 6, 13));
        Tell(
            new(2011, 7, 4),
            BudgetMethod.CostOfCurrentCare,
            HalfYear,
            [new("Night visits", 31, Pounds(60), "Contract price 2011/12"), new("Mattress", 1, Pounds(137), "Quote")]
        );
    }

    protected override void Happen()
    {
        StartPlan(HalfYear, new(2011, 7, 5));
        Write(
            new(
                "To sleep through Friday night, so that my daughter can as well.",
                "I sleep until six and have tea in the garden.",
                "I lie awake and my hip hurts. My daughter phones the night nurse.",
                "Broken hip and heart failure: needs turning at night",
                "Nadia Hussain, community matron",
                "I sleep through Friday night",
                "No sore skin"
            ),
            "01632 960 341"
        );
        Add(
            new("Waking night visit, Fridays", "nursing", "Avocet Night Care", 1, 60, HowOften.EveryWeek, DayOfWeek.Friday),
            new("Mattress against sore skin", "equipment", "Plover Seating", 1, 137)
        );
        NamePeople(new(2011, 11, 28));
        HoldBudget(explained: "She wants NHS Hull to pay the bills.");
        AgreeAndSubmit(new(2011, 8, 15));
        Approve(new(2011, 8, 22));
        // From October the visits cost £66.00 instead of £60.00.
        var visit = HalfYear.First.AddDays(1);
        for (var week = 1; visit < Desk.Today; visit = visit.AddDays(7), week++)
            Spend(visit, 1, week <= 4 ? 60 : 66, $"Avocet Night Care, the night of {visit:d MMMM}");
        Spend(new(2011, 9, 6), 2, 128, "Plover Seating, mattress");
        HoldReview(new(2011, 11, 28), "I sleep on Fridays.");
    }
}
