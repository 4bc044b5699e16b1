namespace PhbPortal.Domain.People;

/// <summary>What a signed-in person is to the portal. The names are stored; never rename one.</summary>
public enum Role
{
    /// <summary>The portal itself, for daily checks and seeding.</summary>
    System = 0,
    CareCoordinator = 1,
    Approver = 2,
    Finance = 3,
    Commissioner = 4,
    ProgrammeTeam = 5,
    Patient = 6,
    Representative = 7,
    Auditor = 8,
    Administrator = 9,

    /// <summary>A nurse, therapist or doctor who says what only they can say of somebody's plan, and decides nothing about it.</summary>
    Clinician = 10,

    /// <summary>Whoever studies the pilot: figures and lists without names, and nobody's record.</summary>
    Evaluator = 11,

    /// <summary>
    /// Helps people draw up their plan: writes lines of the plan in the making of those who have them in their circle, and decides nothing.
    /// </summary>
    Broker = 12,

    /// <summary>A friend or relative whom the person lets read their plan and money; no authority to act.</summary>
    Supporter = 13,

    /// <summary>Somebody of an organisation that holds money for people: what it holds, and what it spent of it.</summary>
    ThirdPartyHolder = 14,

    /// <summary>Looks after what people say to each other; nobody's record.</summary>
    Moderator = 15,
}
