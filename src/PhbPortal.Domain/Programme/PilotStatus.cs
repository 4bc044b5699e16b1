namespace PhbPortal.Domain.Programme;

/// <summary>The names are stored; never rename one.</summary>
public enum PilotStatus
{
    /// <summary>Named as a site of the 2009 to 2012 pilot by a published source.</summary>
    Pilot = 0,

    /// <summary>Opened without being part of the pilot, as any health body may since August 2013.</summary>
    NotInPilot = 1,
}
