using System.Diagnostics;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.SignIn;

/// <summary>The first page of each role.</summary>
public static class StartPage
{
    public const string OfStaff = "/work";

    public static string Of(Role role) =>
        role switch
        {
            Role.CareCoordinator or Role.Approver or Role.Finance => OfStaff,
            Role.Patient or Role.Representative or Role.Supporter => "/my-plan",
            Role.Clinician => "/people",
            Role.Broker => "/helping",
            Role.ThirdPartyHolder => "/holding",
            Role.Moderator => "/moderation",
            Role.Commissioner or Role.ProgrammeTeam or Role.Evaluator => "/dashboard",
            Role.Auditor => "/audit",
            Role.Administrator => "/accounts",
            Role.System => "/",
            _ => throw new UnreachableException($"Nothing is said of {role}."),
        };
}
