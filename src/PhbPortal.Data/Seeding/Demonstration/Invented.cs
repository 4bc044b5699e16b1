using System.Globalization;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>
/// The demonstration's invented data, the same at every first start: NHS numbers and phone numbers that belong to nobody, and ids.
/// </summary>
internal sealed class Invented
{
    // NHS numbers starting with 999 are never issued; these phone numbers are reserved for drama.
    private const string TestRange = "999";
    private const string Landline = "01632 960 ";
    private const string Mobile = "07700 900 ";

    private static readonly string[] Streets =
    [
        "Alder Walk",
        "Bramble Close",
        "Cobbler Row",
        "Dunlin Way",
        "Elder Lane",
        "Foxglove Court",
        "Gannet Street",
        "Heron Road",
    ];

    private readonly Random random = new(20120315);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private int people;

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    /// <param name="nhsNumber">A fixed number; invented if omitted.</param>
    public PersonDetails Person(
        string name,
        DateOnly bornOn,
        string town,
        string? nhsNumber = null,
        AccessibleFormat format = AccessibleFormat.Standard,
        string needs = "",
        string reachBy = "Phone, any time",
        string? phone = null
    )
    {
        people++;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var street = Streets[people % Streets.Length];
        return new(
            name[..space],
            name[(space + 1)..],
            bornOn,
            NhsNumber(nhsNumber),
            string.Create(CultureInfo.InvariantCulture, $"{(people * 7 % 90) + 1} {street}, {town}"),
            phone ?? string.Create(CultureInfo.InvariantCulture, $"{(people % 2 == 0 ? Landline : Mobile)}{600 + people:000}"),
            reachBy,
            needs,
            format,
            "English",
            street + " Surgery"
        );
    }

    /// <summary>A birthday in a year.</summary>
    public DateOnly Birthday(int year) => new DateOnly(year, 1, 1).AddDays(random.Next(365));

    private NhsNumber NhsNumber(string? wanted)
    {
        if (wanted is not null)
        {
            given.Add(wanted);
            return Domain.Values.NhsNumber.Parse(wanted);
        }

        while (true)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"{TestRange}{random.Next(10_000_000):0000000}");
            if (Domain.Values.NhsNumber.TryParse(digits, out var number) && given.Add(digits))
                return number;
        }
    }
}
