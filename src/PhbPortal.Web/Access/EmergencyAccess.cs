using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Emergency access to the record of a person at another site, for whoever gave their reason, until it expires. It is one read-only page
/// without links.
/// </summary>
public sealed class EmergencyAccess : RecordAccess
{
    /// <summary>Of this page, and of the one that leads to it.</summary>
    public const string Words =
        "Read one person’s record for a few hours in an emergency, with a reason, at another site of their organisation";

    public override string Kind => "Person";

    protected override string Parameter => "person";

    public override IReadOnlyList<Role> RolesFor(Act act) => act == Act.Read ? [.. Planners, Role.Clinician] : Nobody;

    public override string? WordsFor(Act act) => act == Act.Read ? Words : null;

    /// <summary>Each emergency access has its own row, so the reader's sites are not checked.</summary>
    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        record.Ownership is not null && RolesFor(act).Contains(me.Role);

    /// <summary>Only the person's site, and only for this page.</summary>
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

/// <summary>An emergency reading: reviewed by the approvers of the person's site and by auditors.</summary>
public sealed class EmergencyReadingAccess : RecordAccess
{
    /// <summary>Of one reading, and of their list.</summary>
    public const string ReadingWords = "See who read a record in an emergency, and why";

    private static readonly IReadOnlyList<Role> Reviewers = [Role.Approver, Role.Auditor];

    public override string Kind => "EmergencyReading";

    protected override string Parameter => "reading";

    public override IReadOnlyList<Role> RolesFor(Act act) => act is Act.Read or Act.Decide ? Reviewers : Nobody;

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => ReadingWords,
            Act.Decide => "Say whether it was right to read a record in an emergency, but never of their own reading",
            _ => null,
        };

    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        base.Allows(me, record, act) || (record.Ownership is not null && RolesFor(act).Contains(me.Role) && me.WorksAcrossSites);

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.EmergencyReadings.AtAnySite().Where(r => r.Reference == reference).Select(r => new Ownership(r.SiteId, r.PersonId));
}
