using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Cases;

/// <summary>
/// The result of asking, on a day, whether a court order rules out a direct payment: none, or one (B19 to B25). A later check about the
/// same kind of order replaces an earlier one.
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

    /// <summary>Null if no order was found.</summary>
    public CourtOrderKind? Kind { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public CourtOrder? Order => Kind is { } kind ? new(kind, FirstDay!.Value, LastDay) : null;
}
