using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// A site's part in the pilot: commissioners of its organisations read it, those of its lead organisation propose, and the programme team
/// records the Secretary of State's answers.
/// </summary>
public sealed class ProgrammeAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Proposers = [Role.Commissioner];
    private static readonly IReadOnlyList<Role> Deciders = [Role.ProgrammeTeam];

    public override string Kind => "PilotSite";

    protected override string Parameter => "site";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read or Act.Second => [.. Proposers, .. Deciders],
            Act.Write => Proposers,
            Act.Decide => Deciders,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "Read a site’s part in the pilot: its history, proposals and schemes",
            Act.Write => "Write and send a pilot proposal",
            Act.Second => "Record that a site asks to take part, is taken on or leaves",
            Act.Decide => "Answer pilot proposals, and record schemes, their directions, ends and published reviews",
            _ => null,
        };

    /// <summary>A proposal is for the whole site, so only the lead organisation makes it.</summary>
    public override async Task<AskedRecord> FindAsync(
        PortalDbContext db,
        SignedIn me,
        RouteValueDictionary route,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var asked = await base.FindAsync(db, me, route, today, cancellationToken);
        return me.Role == Role.Commissioner
            ? asked with
            {
                IsShared = await db.LeadOf(asked.Ownership?.SiteId ?? 0, today)
                    .AnyAsync(lead => lead.Id == me.OrganisationId, cancellationToken),
            }
            : asked;
    }

    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        base.Allows(me, act == Act.Read ? record with { IsShared = true } : record, act)
        || (record.Ownership is not null && me.WorksAcrossSites && RolesFor(act).Contains(me.Role));

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.PilotSites.Where(site => site.Reference == reference).Select(site => new Ownership(site.Id, null));
}
