using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>Where each role's day begins.</summary>
public static class StartPage
{
    public static string Of(Role role) => role switch
    {
        Role.CareCoordinator or Role.Approver or Role.Finance => "/work",
        Role.Patient or Role.Representative => "/my-plan",
        Role.Clinician => "/people",
        Role.Commissioner or Role.ProgrammeTeam or Role.Evaluator => "/dashboard",
        Role.Auditor => "/audit",
        Role.Administrator => "/accounts",
        _ => "/",
    };
}
