using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>What everyone at one site works with: the staff, the policies, the calendar and the site's schemes.</summary>
internal sealed record Desk(
    PilotSite Site,
    Organisation Lead,
    PolicyBook Policies,
    UkCalendar Calendar,
    Actor Coordinator,
    Actor Approver,
    Actor Finance,
    Invented Invented,
    long ThirdPartyId
)
{
    /// <summary>The demonstration's first day; nothing in it happens later.</summary>
    public static readonly DateOnly Today = new(2012, 3, 15);

    /// <summary>A primary care trust without a site in the demonstration.</summary>
    public required long NeighbourId { get; init; }

    public string CoordinatorPhone =>
        Site.Reference switch
        {
            "hull" => "01632 960 215",
            "oxfordshire" => "01632 960 315",
            _ => "01632 960 415",
        };

    public string Town =>
        Site.Reference switch
        {
            "hull" => "Hull",
            "oxfordshire" => "Oxford",
            _ => "Liverpool",
        };

    /// <summary>Who holds the money of a notional budget, as the person is told.</summary>
    public string Holder => Site.Name;

    /// <summary>The time of day at which things are recorded: 10:20 UTC.</summary>
    public static DateTime At(DateOnly day) => day.ToDateTime(new(10, 20), DateTimeKind.Utc);

    public static Occasion On(DateOnly day, Actor by) => new(by, day, At(day));

    public JudgedOccasion Judged(DateOnly day, Actor by) => On(day, by).JudgedBy(Policies);

    public IReadOnlyList<Ruling> Gate(DateOnly day, QualifyingNeed need, bool afterCare, DateOnly? firstPaymentOn) =>
        DirectPaymentGate.Judge(new(day, Site.Schemes, Lead, need, afterCare, firstPaymentOn)).Rulings;
}
