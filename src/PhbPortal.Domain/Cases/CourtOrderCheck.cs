using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Cases;

/// <summary>
/// What was found when somebody asked, on a day, whether an order of a court keeps the person from a direct payment: none, or one (B19 to
/// B25). A later check about the same kind of order takes the place of an earlier one.
/// </summary>
public sealed class CourtOrderCheck : SiteOwned
{
    private CourtOrderCheck() { }

    internal CourtOrderCheck(long siteId, DateOnly checkedOn, string askedOf, CourtOrder? order, string recordedBy)
        : base(siteId)
    {
        (CheckedOn, AskedOf, RecordedBy) = (checkedOn, askedOf.Trim(), recordedBy);
        (Kind, FirstDay, LastDay) = (order?.Kind, order?.FirstDay, order?.LastDay);
    }

    public DateOnly CheckedOn { get; private set; }

    /// <summary>Who or what was asked, such as the probation officer.</summary>
    public string AskedOf { get; private set; } = "";

    /// <summary>None where no order was found.</summary>
    public CourtOrderKind? Kind { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public CourtOrder? Order => Kind is { } kind ? new(kind, FirstDay!.Value, LastDay) : null;
}
