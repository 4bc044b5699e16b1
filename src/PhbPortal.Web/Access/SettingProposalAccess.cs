using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>A setting that waits for a second person, or was decided. That nobody decides their own is the proposal's own rule.</summary>
public sealed class SettingProposalAccess : RecordAccess
{
    private static readonly IReadOnlyList<Role> Setting = [Role.Approver, Role.Administrator, Role.ProgrammeTeam];

    public override string Kind => "SettingProposal";

    protected override string Parameter => "proposed";

    public override IReadOnlyList<Role> RolesFor(Act act) =>
        act switch
        {
            Act.Read => [.. Setting, Role.Auditor],
            Act.Decide => Setting,
            _ => Nobody,
        };

    /// <summary>
    /// A national one is the programme team's; one of a site that of its own people and of whoever looks after all sites.
    /// </summary>
    public override bool Allows(SignedIn me, AskedRecord record, Act act) =>
        record.Ownership is { } ownership && RolesFor(act).Contains(me.Role) && me.OpensSettingProposalOf(ownership.SiteId);

    protected override IQueryable<Ownership> OwnershipOf(PortalDbContext db, string reference) =>
        db.SettingProposals.Where(proposal => proposal.Reference == reference).Select(proposal => new Ownership(proposal.SiteId, null));
}
