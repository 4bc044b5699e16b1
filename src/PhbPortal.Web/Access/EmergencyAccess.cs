using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Behind broken glass: the record of one person of another site, for whoever gave their reason, until the hours are over. It is read
/// on one page that changes nothing and leads nowhere.
/// </summary>
public sealed class EmergencyAccess : RecordAccess
{
    public override string Kind => "Person";

    protected override string Parameter => "person";

    public override IReadOnlyList<Role> RolesFor(Act act) => act == Act.Read ? [.. Planners, Role.Clinician] : Nobody;

    /// <summary>That they may read it at all is a row of their own; so their sites are not asked.</summary>
    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        record.Ownership is not null && RolesFor(act).Contains(me.Role);

    /// <summary>The person's site alone, for this one page.</summary>
    public override SiteScope ScopeOf(SignedIn me, AskedRecord record) => SiteScope.Of(record.Ownership!.SiteId!.Value);

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference)
    {
        var (reader, now) = (db.Actor.UserId, db.NowUtc);
        return db
            .EmergencyReadings.AtAnySite()
            .Where(r => r.UserId == reader && r.EndsUtc > now)
            .Join(
                db.People.Where(p => p.Reference == reference),
                r => r.PersonId,
                p => p.Id,
                (r, _) => new Ownership(r.SiteId, r.PersonId)
            );
    }
}

/// <summary>That somebody read a record in an emergency: looked at by the approvers of the person's site and by auditors.</summary>
public sealed class EmergencyReadingAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Judges = [Role.Approver, Role.Auditor];

    public override string Kind => "EmergencyReading";

    protected override string Parameter => "reading";

    public override IReadOnlyList<Role> RolesFor(Act act) => act is Act.Read or Act.Decide ? Judges : Nobody;

    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        base.Allows(me, record, act) || (record.Ownership is not null && RolesFor(act).Contains(me.Role) && me.WorksAcrossSites);

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.EmergencyReadings.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
