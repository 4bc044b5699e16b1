using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>A setting that awaits a second person, or was decided. The proposal itself ensures that nobody decides their own.</summary>
public sealed class SettingProposalAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Setters = [Role.Approver, Role.Administrator, Role.ProgrammeTeam];

    public override string Kind => "SettingProposal";

    protected override string Parameter => "proposed";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => [.. Setters, Role.Auditor],
            Act.Decide => Setters,
            _ => Nobody,
        };

    public override string? WordsFor(Act act) =>
        act switch
        {
            Act.Read => "See settings that wait for a second person",
            Act.Decide => "Confirm or refuse settings that somebody else proposed",
            _ => null,
        };

    /// <summary>A national setting is for the programme team; a site's own is for its people and for roles that see all sites.</summary>
    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        record.Ownership is { } ownership && RolesFor(act).Contains(me.Role) && me.OpensSettingProposalOf(ownership.SiteId);

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.SettingProposals.Where(proposal => proposal.Reference == reference).Select(proposal => new Ownership(proposal.SiteId, null));
}
