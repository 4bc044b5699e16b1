using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>On track with a notional budget, while next year's plan is being written with him.</summary>
internal sealed class RaymondOakes(Desk desk)
    : Story(
        desk,
        desk.Invented.Person(
            "Raymond Oakes",
            new(1958, 11, 22),
            "Hull",
            "9994718304",
            needs: "Short sentences, one question at a time. Speech is hard to follow after 2pm.",
            reachBy: "Text, mornings",
            phone: "07700 900 318"
        ),
        QualifyingNeed.Neurological,
        new(2011, 1, 17)
    )
{
    private const int Mornings = 1;
    private const int Pool = 2;
    private const int Speech = 3;
    private const int Lights = 4;
    private const int BadWeeks = 5;

    private static readonly DateSpan ThisYear = YearFrom(new(2011, 5, 1));
    private static readonly DateSpan NextYear = YearFrom(new(2012, 5, 1));

    protected override void Introduce()
    {
        var sheila = Person.Appoint(
            new(
                RepresentativeKind.Nominee,
                "Sheila Oakes",
                "Wife",
                "01632 960 473",
                Authority.NamedByThePerson,
                "Letter of 20 January 2011",
                new(2011, 1, 20),
                null
            ),
            Desk.Coordinator
        );
        Person.EndRepresentation(sheila, new(2012, 3, 9), "He ended it himself and speaks for himself again.");
    }

    protected override void Talk()
    {
        Answer(OfferAnswer.Yes, new(2011, 1, 24));
        Consent(new(2011, 1, 24));
        Tell(
            new(2011, 2, 21),
            BudgetMethod.CostOfCurrentCare,
            ThisYear,
            [
                new("Help in the mornings, hours", 520, Pounds(13.50m), "Contract price 2010/11"),
                new("Hydrotherapy", 52, Pounds(18), "Last year's bills"),
                new("The rest", 1, Pounds(1404), "Last year's bills"),
            ]
        );
        Tell(
            new(2012, 2, 23),
            BudgetMethod.CostOfCurrentCare,
            NextYear,
            [
                new("Help in the mornings, hours", 520, Pounds(13.50m), "Bills of this year"),
                new("Hydrotherapy", 52, Pounds(18), "Bills of this year"),
                new("Speech therapy", 6, Pounds(62), "Bills of this year"),
                new("Bad weeks and cover", 1, Pounds(1422), "Bills of this year"),
            ],
            onCostsPercent: 4
        );
    }

    protected override void Happen()
    {
        StartPlan(ThisYear, new(2011, 2, 22));
        Write(
            new(
                "I want my mornings to be mine: up, washed and at my desk by ten. I can do the rest of the day tired. I can't do it late.",
                "I am at my desk by ten and in the pool on Wednesdays.",
                "My legs do not carry me. I stay in bed and phone Kingfisher.",
                "Multiple sclerosis: tiredness, weak legs, unclear speech",
                "Lucy Amos, multiple sclerosis nurse",
                "Up, washed and at my desk by ten",
                "Five mornings in seven"
            ),
            "01632 960 340"
        );
        Add(
            new(
                "Help in the mornings, 10 hours a week",
                "personal-care",
                "Kingfisher Home Support",
                10,
                13.50m,
                HowOften.EveryWeek,
                DayOfWeek.Tuesday
            ),
            new("Hydrotherapy pool", "exercise", "Westgate Pool", 1, 18, HowOften.EveryWeek, DayOfWeek.Wednesday),
            new("Speech therapy", "therapy", "Clear Voice", 6, 62),
            new("Lights that switch by voice", "technology", "Lantern Electrical", 1, 432),
            new("Set aside for bad weeks", SupportCategories.Contingency, "", 1, 600)
        );
        NamePeople(new(2011, 7, 20));
        HoldBudget(explained: "He wants NHS Hull to pay the bills and to see every one of them.");
        AgreeAndSubmit(new(2011, 4, 18));
        Approve(new(2011, 4, 26));
        SpendThisYear();
        HoldReview(new(2011, 7, 20), "My mornings work now.");
        PlanNextYear();
    }

    private void SpendThisYear()
    {
        foreach (var end in EveryFourWeeks(new(2011, 5, 28), new(2012, 3, 3)))
            Spend(end.AddDays(6), Mornings, 540, $"Kingfisher Home Support, 40 hours to {end:d MMMM}");
        foreach (var end in EveryFourWeeks(new(2011, 5, 25), new(2012, 3, 1)))
            Spend(end, Pool, 72, $"Westgate Pool, 4 weeks to {end:d MMMM}");
        foreach (var day in new DateOnly[] { new(2011, 6, 14), new(2011, 8, 9), new(2011, 10, 11), new(2011, 12, 13), new(2012, 2, 14) })
            Spend(day, Speech, 62, "Clear Voice, one visit");
        Spend(new(2011, 7, 5), Lights, 411.50m, "Lantern Electrical, lights and fitting");
        Spend(new(2011, 12, 29), BadWeeks, 110, "Kingfisher Home Support, extra help between the years");
        Order(new(2012, 3, 5), Mornings, 540, new(2012, 4, 6));
        Order(new(2012, 3, 5), Mornings, 540, new(2012, 4, 30));
        Order(new(2012, 3, 5), Pool, 72, new(2012, 3, 28));
        Order(new(2012, 3, 8), Lights, 60, new(2012, 3, 22));
    }

    // Four support items come to £9,741.00 of the £10,140.00 he was offered.
    private void PlanNextYear()
    {
        StartNextPlan(NextYear, new(2012, 2, 27));
        Change(
            Mornings,
            new(
                "Help in the mornings, 10 hours a week",
                "personal-care",
                "Kingfisher Home Support",
                10,
                13.75m,
                HowOften.EveryWeek,
                DayOfWeek.Wednesday
            )
        );
        Change(Pool, new("Hydrotherapy pool", "exercise", "Westgate Pool", 1, 18.50m, HowOften.EveryWeek, DayOfWeek.Wednesday));
        Change(Speech, new("Speech therapy", "therapy", "Clear Voice", 6, 64));
        Change(BadWeeks, new("Set aside for bad weeks", SupportCategories.Contingency, "", 1, 1245));
        Plan.RemoveSupport(Lights);
        Plan.MarkSection(PlanSections.WhatMatters | PlanSections.Needs | PlanSections.Risks, true);
    }

    private void Change(int line, Line to)
    {
        if (Plan.ChangeSupport(line, to.Details(NextYear, Plan.Outcomes.First().Number), Desk.Coordinator) is not SupportKept)
            throw new InvalidOperationException($"The line {to.What} cannot be kept.");
    }
}
