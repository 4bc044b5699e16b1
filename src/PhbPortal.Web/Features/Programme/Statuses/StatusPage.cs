using System.Diagnostics;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.Programme.Statuses;

/// <param name="Offered">What this reader may record next.</param>
public sealed record StatusPage(string Reference, string Name, PilotStatus Now, IReadOnlyList<PilotStatus> Offered, StatusForm Form)
{
    public static StatusPage Of(PilotSite site, Role role, StatusForm form, DateOnly today)
    {
        var now = site.StatusOn(today);
        return new(site.Reference, site.Name, now, [.. now.Following().Where(status => MayRecord(role, status))], form);
    }

    public static bool MayRecord(Role role, PilotStatus status) =>
        status is PilotStatus.Left
        || (role == Role.Commissioner ? status == PilotStatus.Interest : status is PilotStatus.Provisional or PilotStatus.Pilot);

    public static string LabelOf(PilotStatus status) =>
        status switch
        {
            PilotStatus.Interest => "The site asks to take part",
            PilotStatus.Provisional => "It becomes a provisional site",
            PilotStatus.Pilot => "It becomes a full site",
            PilotStatus.NotInPilot or PilotStatus.Left => "It leaves the pilot",
            _ => throw new UnreachableException($"Nothing is said of {status}."),
        };
}
