using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>Hull: long-term conditions, continuing healthcare and end of life; no scheme on record, so nobody is paid directly.</summary>
internal static class HullPeople
{
    private const string Trust = DemonstrationProgramme.ThirdParty;

    private static readonly DateOnly April = new(2012, 4, 1);
    private static readonly DateOnly May = new(2012, 5, 1);

    public static IEnumerable<Story> All(Desk desk) =>
        [
            new RaymondOakes(desk),
            new DoreenWhitfield(desk),
            new EdithGarrow(desk),
            .. Outlines.Select(outline => new Ordinary(desk, outline)),
        ];

    private static IEnumerable<Outline> Outlines =>
        [
            Of("Halina Nowak", 1949, QualifyingNeed.Diabetes, Reached.Enquiry, May) with
            {
                Enquired = new(2012, 3, 14),
                AskedFor = new(
                    BudgetAskedAs.Person,
                    "Halina Nowak",
                    CameBy.Phone,
                    new(2012, 3, 14),
                    "Somebody who comes in the morning and speaks Polish"
                ),
            },
            Of("Gwen Tasker", 1940, QualifyingNeed.Copd, Reached.NotNow, May) with
            {
                Enquired = new(2012, 2, 20),
            },
            Of("Albert Frame", 1934, QualifyingNeed.EndOfLife, Reached.Declined, May) with
            {
                Enquired = new(2012, 2, 6),
                AskedFor = new(
                    BudgetAskedAs.ForThem,
                    "Margaret Frame, his daughter",
                    CameBy.InWriting,
                    new(2012, 2, 14),
                    "Company in the afternoons, so that he can stay at home"
                ),
            },
            Of("Maria Costa", 1963, QualifyingNeed.Neurological, Reached.Accepted, May) with
            {
                Enquired = new(2012, 3, 1),
            },
            Of("Stanley Brook", 1945, QualifyingNeed.Copd, Reached.AmountTold, May, Hours(4), Gym) with
            {
                Enquired = new(2012, 2, 13),
            },
            Of("Amina Yusuf", 1957, QualifyingNeed.Diabetes, Reached.Draft, May, Hours(3), Footcare) with
            {
                Enquired = new(2012, 2, 8),
                NhsNumber = "9993008818",
            },
            Of("Trevor Hines", 1953, QualifyingNeed.Neurological, Reached.Draft, May, Hours(8), Pool) with
            {
                Enquired = new(2012, 2, 9),
                Asks = (
                    new("Last winter’s bill for the pool", "debt", "Westgate Pool", 1, 54),
                    null,
                    "The pool is in the plan and will not take him before it is paid"
                ),
            },
            Of("Colin Pratt", 1960, QualifyingNeed.Neurological, Reached.Submitted, April, Hours(12), Pool) with
            {
                Enquired = new(2012, 1, 9),
                NhsNumber = "9995520931",
                ToldLess = 420,
            },
            Of("Frank Osei", 1947, QualifyingNeed.Copd, Reached.Submitted, April, Hours(5), Gym) with
            {
                Enquired = new(2012, 1, 24),
                NhsNumber = "9994157027",
            },
            Of("Bernard Shaw", 1942, QualifyingNeed.Chc, Reached.Returned, April, Hours(20), Nights) with
            {
                Enquired = new(2012, 1, 12),
            },
            Of("Lena Fischer", 1955, QualifyingNeed.Chc, Reached.NotAgreed, April, Hours(6)) with
            {
                Enquired = new(2012, 1, 10),
                LetterWaits = true,
            },
            Of("Harold Pym", 1939, QualifyingNeed.Copd, Reached.AgreedWithoutBudget, April, Gym) with
            {
                Enquired = new(2011, 12, 19),
            },
            Of("Ivy Marsden", 1936, QualifyingNeed.EndOfLife, Reached.Active, April, Hours(10), Visits) with
            {
                Enquired = new(2012, 1, 10),
                NhsNumber = "9996401189",
            },
            Of("Derek Lund", 1950, QualifyingNeed.Diabetes, Reached.Active, new(2011, 12, 5), Hours(3), Footcare) with
            {
                NhsNumber = "9992184477",
                ReviewMissed = true,
            },
            Of("Elaine Rudd", 1946, QualifyingNeed.Diabetes, Reached.Active, new(2011, 4, 4), Footcare) with
            {
                LastBill = (new(2012, 3, 13), 1, 96, "Saltmarsh Footcare, insoles"),
            },
            Of("Joyce Ellam", 1944, QualifyingNeed.Chc, Reached.Active, new(2011, 6, 1), Hours(21), Nights) with
            {
                LastOrder = (new(2012, 3, 7), 1, 1134, new(2012, 4, 4)),
            },
            Of("Dilip Shah", 1952, QualifyingNeed.Diabetes, Reached.Active, new(2011, 9, 1), Hours(4), Gym),
            Of("Rose Quinn", 1937, QualifyingNeed.Copd, Reached.Active, new(2011, 10, 3), Hours(7), Gym) with
            {
                LastOrder = (new(2012, 3, 5), 1, 378, new(2012, 4, 2)),
            },
            Of(
                "Norman Tate",
                1948,
                QualifyingNeed.Neurological,
                Reached.Active,
                new(2011, 11, 1),
                Hours(9) with
                {
                    Model = HoldingModel.ThirdParty,
                },
                Pool with
                {
                    Model = HoldingModel.ThirdParty,
                }
            ) with
            {
                ThirdParty = Trust,
            },
            Of(
                "Sylvia Crane",
                1954,
                QualifyingNeed.Neurological,
                Reached.Active,
                new(2011, 7, 4),
                Hours(14) with
                {
                    Model = HoldingModel.ThirdParty,
                },
                Pool
            ) with
            {
                ThirdParty = Trust,
            },
            Of("Winston Grey", 1943, QualifyingNeed.Copd, Reached.Active, new(2011, 12, 19), Hours(5), Gym),
            Of("Kathleen Moor", 1941, QualifyingNeed.Chc, Reached.Active, new(2011, 8, 1), Hours(18), CouncilMeals),
            Of("Pauline Bligh", 1959, QualifyingNeed.Neurological, Reached.Superseded, new(2011, 9, 12), Hours(11), Pool),
        ];

    private static Line Gym =>
        new("Breathing and balance class", "exercise", "Westgate Leisure", 1, 6.50m, HowOften.EveryWeek, NeedDependsOnIt: false);

    private static Line Pool => new("Hydrotherapy pool", "exercise", "Westgate Pool", 1, 18, HowOften.EveryWeek);

    private static Line Footcare =>
        new("Foot care at home", "therapy", "Saltmarsh Footcare", 1, 23, HowOften.EveryFourWeeks, NeedDependsOnIt: false);

    private static Line Nights => new("Waking night visit", "nursing", "Avocet Night Care", 1, 66, HowOften.EveryWeek);

    private static Line Visits =>
        new("Massage at home", "complementary", "Quiet Hands", 1, 32, HowOften.EveryTwoWeeks, NeedDependsOnIt: false);

    private static Line CouncilMeals =>
        new(
            "Meals and help at midday, paid by the council",
            "personal-care",
            "Holderness Meals",
            5,
            7.20m,
            HowOften.EveryWeek,
            Funder: Funder.Council
        );

    private static Line Hours(int hours) =>
        new($"Help at home, {hours} hours a week", "personal-care", "Kingfisher Home Support", hours, 13.50m, HowOften.EveryWeek);

    private static Outline Of(
        string name,
        int bornIn,
        QualifyingNeed need,
        Reached reached,
        DateOnly from,
        params IReadOnlyList<Line> lines
    ) => new(name, bornIn, need, reached, from, Aims.For(need), lines);
}
