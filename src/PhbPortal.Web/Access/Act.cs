namespace PhbPortal.Web.Access;

/// <summary>What somebody wants to do with a record; each kind of record says which roles may.</summary>
public enum Act
{
    Read = 1,
    Write = 2,

    /// <summary>Record spend, orders and payments.</summary>
    Pay = 3,

    /// <summary>Say as a second person what the author of a plan may not say alone.</summary>
    Second = 4,

    Decide = 5,

    /// <summary>Let somebody into the portal who could not get in.</summary>
    Invite = 6,

    /// <summary>Say what a clinician can say of a plan: capacity, and that the person agrees.</summary>
    Assess = 7,

    /// <summary>Write lines of a plan in the making: needs, outcomes and support.</summary>
    Draft = 8,

    /// <summary>Write down risks and what makes them safer.</summary>
    Warn = 9,

    /// <summary>Write down that somebody asked for something.</summary>
    Ask = 10,
}
