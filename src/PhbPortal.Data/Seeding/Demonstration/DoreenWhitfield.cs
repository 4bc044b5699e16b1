using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>Her budget was used up yesterday, and her care continues.</summary>
internal sealed class DoreenWhitfield(Desk desk)
    : Story(
        desk,
        desk.Invented.Person(
            "Doreen Whitfield",
            new(1946, 6, 4),
            "Hull",
            "9991052267",
            AccessibleFormat.LargePrint,
            "Large print letters, 18 point.",
            "Phone, after 10am",
            "01632 960 482"
        ),
        QualifyingNeed.Copd,
        new(2010, 12, 6)
    )
{
    private const int Help = 1;
    private const int Choir = 2;
    private const int DaysOff = 3;
    private const int Chair = 4;
    private const int BadWeeks = 5;

    private static readonly DateSpan Year = YearFrom(new(2011, 4, 1));

    protected override void Introduce() =>
        Person.Appoint(
            new(
                RepresentativeKind.Nominee,
                "Ken Whitfield",
                "Husband",
                "01632 960 482",
                Authority.NamedByThePerson,
                "Her letter of 13 December 2010",
                new(2010, 12, 13),
                null
            ),
            Desk.Coordinator
        );

    protected override void Talk()
    {
        Answer(OfferAnswer.Yes, new(2010, 12, 13));
        Consent(new(2010, 12, 13));
        Tell(
            new(2011, 1, 17),
            BudgetMethod.CostOfCurrentCare,
            Year,
            [
                new("Help at home, hours", 312, Pounds(14.50m), "Contract price 2010/11"),
                new("Days off for Ken", 6, Pounds(116), "Contract price 2010/11"),
                new("Bad weeks and equipment", 1, Pounds(1580), "Bills of the last winter"),
            ]
        );
    }

    protected override void Happen()
    {
        StartPlan(Year, new(2011, 1, 18));
        Write(
            new(
                "My own bed, and Thursday singing. If I can get up the stairs at night and down to the choir once a week, I am "
                    + "still me. I want Ken to have a day that is his.",
                "I wash and dress with help from Kingfisher, do my breathing exercises and go out if it is dry.",
                "I cannot finish a sentence or I am frightened. Ken or I call 999.",
                "Lung disease (COPD): short of breath, infections in winter",
                "Sandra Cole, respiratory nurse",
                "I sleep at home",
                "Fewer nights in hospital than the 11 last winter"
            ),
            "01632 960 338"
        );
        Plan.AddOutcome(1, "I sing every Thursday", "I miss fewer than one week in four", null);
        Plan.AddOutcome(1, "Ken rests", "He has one day off every two months", null);
        Add(
            new(
                "Help at home, 6 hours a week",
                "personal-care",
                "Kingfisher Home Support",
                6,
                14.50m,
                HowOften.EveryWeek,
                DayOfWeek.Monday
            ),
            new("Singing for breathing group, 40 weeks", "peer-community", "The Thursday choir", 40, 9),
            new("Days off for Ken", "respite", "Kingfisher Home Support", 6, 116),
            new("Riser chair", "equipment", "Plover Seating", 1, 640),
            new("Set aside for bad weeks", SupportCategories.Contingency, "Avocet Night Care", 1, 580)
        );
        NamePeople(new(2011, 6, 20));
        HoldBudget(explained: "She wants NHS Hull to pay the bills.");
        AgreeAndSubmit(new(2011, 3, 14));
        Approve(new(2011, 3, 21));
        SpendTheYear();
        HoldReview(new(2011, 6, 20), "I sang every week in May.");
        // The chair cost £28.00 less than planned; the two nights cost £178.00.
        Spend(new(2012, 3, 14), BadWeeks, 178, "Two waking nights on 12 and 13 March");
    }

    private void SpendTheYear()
    {
        foreach (var end in EveryFourWeeks(new(2011, 4, 28), new(2012, 3, 1)))
            Spend(end, Help, 348, $"Kingfisher Home Support, 24 hours to {end:d MMMM}");
        Spend(new(2012, 3, 12), Help, 348, "Kingfisher Home Support, 24 hours to 29 March");
        foreach (var day in new DateOnly[] { new(2011, 6, 9), new(2011, 8, 18), new(2011, 11, 3), new(2012, 2, 2) })
            Spend(day, Choir, 90, "The Thursday choir, ten weeks");
        foreach (
            var day in new DateOnly[]
            {
                new(2011, 5, 13),
                new(2011, 7, 15),
                new(2011, 9, 16),
                new(2011, 11, 11),
                new(2012, 1, 13),
                new(2012, 3, 2),
            }
        )
            Spend(day, DaysOff, 116, "Kingfisher Home Support, a day with Doreen");
        Spend(new(2011, 5, 24), Chair, 612, "Plover Seating, riser chair");
        Spend(new(2011, 12, 23), BadWeeks, 290, "Kingfisher Home Support, 20 extra hours in December");
        Spend(new(2012, 1, 27), BadWeeks, 290, "Kingfisher Home Support, 20 extra hours in January");
    }
}
