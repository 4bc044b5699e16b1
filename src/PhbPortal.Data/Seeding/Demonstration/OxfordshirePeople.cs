using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>Oxfordshire: continuing healthcare with an approved scheme, so many employ their own assistants.</summary>
internal static class OxfordshirePeople
{
    /// <summary>Seventeen, leaving children's services, with a direct payment that she accepted.</summary>
    public const string YoungPerson = "Lily Ashworth";

    private static readonly DateOnly April = new(2012, 4, 1);
    private static readonly DateOnly May = new(2012, 5, 1);

    public static IEnumerable<Story> All(Desk desk) => Outlines.Select(outline => new Ordinary(desk, outline));

    private static IEnumerable<Outline> Outlines =>
        [
            Of(YoungPerson, 1994, Reached.Active, new(2011, 10, 3), Assistant(16), Training, Bus) with
            {
                BornOn = new(1994, 9, 21),
                Aim = Aims.Transition,
                Representative = new(
                    RepresentativeKind.Nominee,
                    "Karen Ashworth",
                    "Mother",
                    "01632 960 571",
                    Authority.NamedByThePerson,
                    "Lily's letter of 18 July 2011",
                    new(2011, 7, 18),
                    null
                ),
            },
            Of("Graham Peel", 1956, Reached.Enquiry, May) with
            {
                Enquired = new(2012, 3, 9),
            },
            Of("Ursula Brandt", 1947, Reached.NotNow, May) with
            {
                Enquired = new(2012, 2, 24),
            },
            Of("Cyril Dobbs", 1931, Reached.Declined, May) with
            {
                Enquired = new(2012, 1, 30),
            },
            Of("Nora Finch", 1938, Reached.Accepted, May) with
            {
                Enquired = new(2012, 3, 2),
            },
            Of("Samuel Adeyemi", 1969, Reached.AmountTold, May, Assistant(20)) with
            {
                Enquired = new(2012, 2, 10),
            },
            Of("Margaret Wynn", 1944, Reached.Draft, May, Hours(14), Nights) with
            {
                Enquired = new(2012, 2, 6),
                Asks = (
                    Assistant(6) with
                    {
                        What = "Weekends with her daughter, who lives with her",
                    },
                    new(Relationship.Child, true, false),
                    "Since the stroke only her daughter understands what she says"
                ),
            },
            Of(
                "Philip Stroud",
                1965,
                Reached.Submitted,
                April,
                Assistant(24) with
                {
                    Seen = Employed with { HourlyPay = new(6_00), InsuredUntil = new(2012, 2, 29) },
                },
                Training
            ) with
            {
                Enquired = new(2012, 1, 20),
            },
            Of("Elsie Barton", 1935, Reached.Returned, April, Hours(16)) with
            {
                Enquired = new(2012, 1, 11),
            },
            Of("Desmond Clarke", 1950, Reached.Active, new(2011, 5, 2), Assistant(28), Payroll) with
            {
                Requires = new(
                    PaymentConditionKind.NotBoughtFrom,
                    "Late Nights Agency",
                    new(2012, 2, 13),
                    "It sent nobody on three nights in January and was paid for them."
                ),
            },
            Of("Hannah Levy", 1972, Reached.Active, new(2011, 6, 6), Assistant(18), Training),
            Of("Rohan Mehta", 1981, Reached.Active, new(2011, 7, 11), Assistant(30), Payroll, Equipment),
            Of("Judith Kerslake", 1949, Reached.Active, new(2011, 9, 5), Assistant(12)) with
            {
                MovedOn = new(2012, 2, 13),
            },
            Of("Owen Parry", 1958, Reached.Active, new(2011, 11, 7), Assistant(15), CouncilDay),
            Of("Beatrice Hall", 1940, Reached.Active, new(2011, 12, 12), Assistant(10)) with
            {
                ReviewMissed = true,
            },
            Of("Arthur Nunn", 1933, Reached.Active, new(2011, 4, 4), Hours(21), Nights) with
            {
                LastOrder = (new(2012, 3, 6), 1, 1218, new(2012, 3, 30)),
            },
            Of("Vera Simms", 1942, Reached.Active, new(2011, 8, 8), Hours(14), CouncilDay),
            Of(
                "Yvonne Achebe",
                1961,
                Reached.Active,
                new(2011, 10, 10),
                Hours(10) with
                {
                    Model = HoldingModel.ThirdParty,
                },
                Nights with
                {
                    Model = HoldingModel.ThirdParty,
                }
            ) with
            {
                ThirdParty = "Isis Care Trust",
            },
            Of("Leonard Fisk", 1946, Reached.Active, new(2011, 4, 11), Music) with
            {
                LastBill = (new(2012, 3, 14), 1, 85, "Folly Music, a weekend course"),
            },
            Of("Grace Tan", 1953, Reached.Superseded, new(2011, 9, 19), Hours(12), Nights),
        ];

    private static Line Training => new("Training for the assistants", "training", "Thames Skills", 1, 320);

    private static Line Payroll =>
        new("Payroll service", "support-service", "Isis Payroll", 1, 14, HowOften.EveryFourWeeks, Model: HoldingModel.DirectPayment);

    private static Line Equipment => new("Hoist sling", "equipment", "Plover Seating", 1, 285);

    private static Line Bus => new("Bus and taxi to college", "transport", "Cherwell Cars", 2, 9.50m, HowOften.EveryWeek);

    private static Line Nights => new("Waking night visit", "nursing", "Isis Nights", 1, 72, HowOften.EveryWeek);

    private static Line Music => new("Music at home", "peer-community", "Folly Music", 1, 12, HowOften.EveryWeek, NeedDependsOnIt: false);

    private static Line CouncilDay =>
        new("A day at the centre, paid by the council", "respite", "Cowley Day Centre", 1, 41, HowOften.EveryWeek, Funder: Funder.Council);

    private static Line Assistant(int hours) =>
        new(
            $"Own assistant, {hours} hours a week",
            "personal-care",
            "",
            hours,
            10.40m,
            HowOften.EveryWeek,
            Model: HoldingModel.DirectPayment
        )
        {
            Seen = Employed,
        };

    private static PayeeChecks Employed =>
        new()
        {
            EmployedBy = Employer.ThePerson,
            HasContract = true,
            HourlyPay = new(7_40),
            InsurancePolicy = "Isis Mutual, employer’s liability 20114",
            InsuredUntil = new(2013, 6, 30),
        };

    private static Line Hours(int hours) =>
        new($"Help at home, {hours} hours a week", "personal-care", "Ridgeway Home Care", hours, 14.50m, HowOften.EveryWeek);

    private static Outline Of(string name, int bornIn, Reached reached, DateOnly from, params IReadOnlyList<Line> lines) =>
        new(name, bornIn, QualifyingNeed.Chc, reached, from, Aims.Chc, lines);
}
