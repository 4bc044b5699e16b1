using PhbPortal.Domain.People;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The wording of roles: "Waiting for the approver".</summary>
public static class RoleText
{
    public static string Of(Role role) =>
        role switch
        {
            Role.System => "the service",
            Role.CareCoordinator => "care co-ordinator",
            Role.Approver => "approver",
            Role.Finance => "finance",
            Role.Commissioner => "commissioner",
            Role.ProgrammeTeam => "programme team",
            Role.Patient => "patient",
            Role.Representative => "representative",
            Role.Auditor => "auditor",
            Role.Administrator => "administrator",
            Role.Clinician => "clinician",
            Role.Evaluator => "evaluator",
            Role.Broker => "adviser",
            Role.Supporter => "supporter",
            Role.ThirdPartyHolder => "third-party holder",
            Role.Moderator => "moderator",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no name on pages."),
        };
}
