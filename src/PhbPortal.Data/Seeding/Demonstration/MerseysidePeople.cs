using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>
/// Merseyside: mental health from the age of sixteen, mostly one-off payments for a goal; its scheme includes after-care.
/// </summary>
internal static class MerseysidePeople
{
    private static readonly DateOnly April = new(2012, 4, 1);

    public static IEnumerable<Story> All(Desk desk) => Outlines.Select(outline => new Ordinary(desk, outline));

    private static IEnumerable<Outline> Outlines =>
        [
            Of("Danny Roach", 1985, Reached.Enquiry, April) with
            {
                Enquired = new(2012, 3, 13),
            },
            Of("Michelle Dunne", 1978, Reached.NotNow, April) with
            {
                Enquired = new(2012, 2, 21),
            },
            Of("Carl Whelan", 1990, Reached.AmountTold, April, Laptop) with
            {
                Enquired = new(2012, 2, 15),
            },
            Of("Sandra Okoro", 1971, Reached.Draft, April, Gym, Art) with
            {
                Enquired = new(2012, 2, 7),
            },
            Of("Liam Fagan", 1993, Reached.Submitted, April, Direct(Course)) with
            {
                Enquired = new(2012, 1, 23),
            },
            Of("Tina Rimmer", 1982, Reached.NotAgreed, April, Art) with
            {
                Enquired = new(2012, 1, 12),
            },
            Of("Paul Gerard", 1974, Reached.AgreedWithoutBudget, April, Art) with
            {
                Enquired = new(2012, 1, 4),
            },
            Of("Aisha Rahman", 1988, Reached.Active, new(2011, 6, 20), Direct(Laptop)),
            Of("Steven Maher", 1969, Reached.Active, new(2011, 7, 18), Direct(Gym)),
            Of("Julie Prior", 1976, Reached.Active, new(2011, 9, 12), Art),
            Of("Kevin Tully", 1991, Reached.Active, new(2011, 10, 17), Direct(Course)),
            Of("Donna Reid", 1980, Reached.Active, new(2011, 11, 14), Direct(Camera)),
            Of("Mohammed Aziz", 1984, Reached.Active, new(2012, 1, 9), Laptop),
            Of("Lorraine Hurst", 1967, Reached.Active, new(2012, 2, 6), Direct(Gym)),
            Of("Brian Costello", 1964, Reached.Active, new(2011, 8, 15), Therapy, Gym) with
            {
                ReviewMissed = true,
            },
            Of("Marie Flynn", 1959, Reached.Active, new(2011, 12, 5), Direct(Mentor), Art) with
            {
                Need = QualifyingNeed.Section117,
                IsAfterCare = true,
            },
            Of("George Lacey", 1972, Reached.Active, new(2011, 5, 16), Therapy),
        ];

    private static Line Laptop => new("Laptop and lessons", "technology", "Mersey Computers", 1, 460);

    private static Line Gym => new("Year at the gym with a coach", "exercise", "Dockside Gym", 1, 380);

    private static Line Art => new("Art class, two terms", "peer-community", "Granby Studio", 2, 95);

    private static Line Course => new("Joinery course and tools", "training", "Bootle College", 1, 540);

    private static Line Camera => new("Camera and photography course", "technology", "Granby Studio", 1, 610);

    private static Line Therapy => new("Talking therapy", "therapy", "Still Waters", 1, 38, HowOften.EveryWeek);

    private static Line Mentor => new("Mentor, 5 hours a week", "personal-care", "", 5, 11.20m, HowOften.EveryWeek);

    private static Line Direct(Line line) => line with { Model = HoldingModel.DirectPayment };

    private static Outline Of(string name, int bornIn, Reached reached, DateOnly from, params IReadOnlyList<Line> lines) =>
        new(name, bornIn, QualifyingNeed.MentalHealth, reached, from, Aims.MentalHealth, lines);
}
