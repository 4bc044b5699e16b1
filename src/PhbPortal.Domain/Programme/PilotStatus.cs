using System.Diagnostics;

namespace PhbPortal.Domain.Programme;

/// <summary>A site's part in the pilot. The names are stored; never rename one.</summary>
public enum PilotStatus
{
    /// <summary>A full site of the 2009 to 2012 pilot.</summary>
    Pilot = 0,

    /// <summary>
    /// Nothing is recorded for the day: opened outside the pilot, as any health body may since August 2013, or not started yet.
    /// </summary>
    NotInPilot = 1,

    /// <summary>Its organisation has asked to take part.</summary>
    Interest = 2,

    /// <summary>Named, and preparing.</summary>
    Provisional = 3,

    /// <summary>No longer part of it.</summary>
    Left = 4,
}

public static class PilotStatuses
{
    public static string PlainName(this PilotStatus status) =>
        status switch
        {
            PilotStatus.Pilot => "Full pilot site",
            PilotStatus.Interest => "Has asked to take part",
            PilotStatus.Provisional => "Provisional pilot site",
            PilotStatus.Left => "Has left the pilot",
            PilotStatus.NotInPilot => "Not part of the pilot",
            _ => throw new UnreachableException($"Nothing is said of {status}."),
        };

    /// <summary>The possible next statuses. Sources start with the provisional sites and do not say who asked before.</summary>
    public static IReadOnlyList<PilotStatus> Following(this PilotStatus status) =>
        status switch
        {
            PilotStatus.NotInPilot => [PilotStatus.Interest, PilotStatus.Provisional],
            PilotStatus.Interest => [PilotStatus.Provisional, PilotStatus.Left],
            PilotStatus.Provisional => [PilotStatus.Pilot, PilotStatus.Left],
            PilotStatus.Pilot => [PilotStatus.Left],
            PilotStatus.Left => [PilotStatus.Interest],
            _ => throw new UnreachableException($"Nothing is said of {status}."),
        };
}
