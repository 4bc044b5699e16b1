namespace PhbPortal.Web.Access;

/// <summary>What someone wants to do with a record; each kind of record says which roles may.</summary>
public enum Act
{
    Read = 1,
    Write = 2,

    /// <summary>Record spend, orders and payments.</summary>
    Pay = 3,

    /// <summary>Record, as a second person, what the author of a plan may not record alone.</summary>
    Second = 4,

    Decide = 5,

    /// <summary>Give someone access to the portal who had none.</summary>
    Invite = 6,

    /// <summary>Record what a clinician may about a plan: capacity, and the person's agreement.</summary>
    Assess = 7,

    /// <summary>Write in a draft plan: needs, outcomes and support.</summary>
    Draft = 8,

    /// <summary>Record risks and what reduces them.</summary>
    Warn = 9,

    /// <summary>Record that someone asked for something.</summary>
    Ask = 10,
}
