namespace PhbPortal.Domain.Programme;

/// <summary>
/// A change of a site's part in the pilot on a day, why, and its source. Written once; a later one of the same day replaces it.
/// </summary>
public sealed class StatusChange
{
    private StatusChange() { }

    internal StatusChange(PilotStatus status, DateOnly firstDay, string reason, string source, string recordedBy, DateTime recordedAtUtc)
    {
        Status = status;
        FirstDay = firstDay;
        Reason = reason.Trim();
        Source = source.Trim();
        RecordedBy = recordedBy;
        RecordedAtUtc = recordedAtUtc;
    }

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    public PilotStatus Status { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The source; an invented one says so.</summary>
    public string Source { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>The status that a history gives for a day: the only definition, for one site and for counts of all.</summary>
    public static PilotStatus On(IEnumerable<StatusChange> history, DateOnly day) =>
        LatestOn(history, day)?.Status ?? PilotStatus.NotInPilot;

    public static StatusChange? LatestOn(IEnumerable<StatusChange> history, DateOnly day) =>
        history
            .Where(change => change.FirstDay <= day)
            .OrderBy(change => change.FirstDay)
            .ThenBy(change => change.Id == 0 ? long.MaxValue : change.Id)
            .LastOrDefault();
}
