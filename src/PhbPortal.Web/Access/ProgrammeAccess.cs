using PhbPortal.Data;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// A site's part in the pilot: its organisation's commissioners ask and propose, the programme team records for the Secretary of State what
/// became of it.
/// </summary>
public sealed class ProgrammeAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Askers = [Role.Commissioner];
    private static readonly IReadOnlyList<Role> Deciders = [Role.ProgrammeTeam];

    public override string Kind => "PilotSite";

    protected override string Parameter => "site";

    public override IReadOnlyList<Role> RolesFor(Act act) => act switch
    {
        Act.Read or Act.Second => [.. Askers, .. Deciders],
        Act.Write => Askers,
        Act.Decide => Deciders,
        _ => Nobody,
    };

    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        base.Allows(me, record, act) || (record.Ownership is not null && me.WorksAcrossSites && RolesFor(act).Contains(me.Role));

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.PilotSites.Where(site => site.Reference == reference).Select(site => new Ownership(site.Id, null));
}
