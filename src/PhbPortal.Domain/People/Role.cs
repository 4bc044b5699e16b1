namespace PhbPortal.Domain.People;

/// <summary>What a signed-in person is in the portal. The names are stored; never rename one.</summary>
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

    /// <summary>A nurse, therapist or doctor who records what only they can about a plan, and decides nothing about it.</summary>
    Clinician = 10,

    /// <summary>Someone who studies the pilot: figures and lists without names, and nobody's record.</summary>
    Evaluator = 11,

    /// <summary>
    /// Helps people draw up their plan: writes in the drafts of those who have them in their circle, and decides nothing.
    /// </summary>
    Broker = 12,

    /// <summary>A friend or relative who may read the person's plan and money, without authority to act.</summary>
    Supporter = 13,

    /// <summary>Staff of an organisation that holds money for people: they see what it holds and record what it spent.</summary>
    ThirdPartyHolder = 14,

    /// <summary>Moderates conversations; sees nobody's record.</summary>
    Moderator = 15,
}

public static class RolePowers
{
    /// <summary>
    /// Whether giving somebody this role takes two administrators: for a role that decides, pays, sees every site or manages accounts. A
    /// new role says so here before anyone can have it.
    /// </summary>
    public static bool TakesTwoAdministrators(this Role role) =>
        role switch
        {
            Role.Approver
            or Role.Finance
            or Role.Auditor
            or Role.ProgrammeTeam
            or Role.Evaluator
            or Role.Moderator
            or Role.ThirdPartyHolder
            or Role.Administrator => true,
            Role.System
            or Role.CareCoordinator
            or Role.Commissioner
            or Role.Patient
            or Role.Representative
            or Role.Clinician
            or Role.Broker
            or Role.Supporter => false,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody said how many administrators give this role."),
        };
}
