using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// What a site publishes about itself: its readiness, its contacts and its partnership. Its approvers and its organisation's
/// administrators write it; the programme team decides that a site goes live.
/// </summary>
public sealed class SiteAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Editors = [Role.Approver, Role.Administrator];

    public override string Kind => "Site";

    protected override string Parameter => "reference";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => [.. Editors, Role.ProgrammeTeam, Role.Auditor],
            Act.Write => Editors,
            Act.Decide => [Role.ProgrammeTeam],
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "See what a site still needs before it takes people on",
            Act.Write => "Record a site’s readiness, its contacts and its partnership with the council",
            Act.Decide => "Decide from when a new site takes people on",
            _ => null,
        };

    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        base.Allows(me, record, act) || (record.Ownership is not null && RolesFor(act).Contains(me.Role) && me.WorksAcrossSites);

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.PilotSites.Where(site => site.Reference == reference).Select(site => new Ownership(site.Id, null));
}
