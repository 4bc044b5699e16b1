using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Who may set what: the programme team sets national figures; a site's approvers and its organisation's administrators set the site's
/// own. What one of them proposes, another confirms.
/// </summary>
public static class SettingReach
{
    /// <param name="siteId">Null for a national setting.</param>
    public static bool MaySetFor(this SignedIn me, long? siteId) =>
        siteId is { } site ? me.Role is Role.Approver or Role.Administrator && me.SeesSettingsOf(site) : me.Role == Role.ProgrammeTeam;

    public static bool MaySetAny(this SignedIn me) => me.Role is Role.Approver or Role.Administrator or Role.ProgrammeTeam;

    /// <summary>
    /// Whether they may open a proposal's page: a national one for roles that see all sites, a site's own for its people.
    /// </summary>
    public static bool OpensSettingProposalOf(this SignedIn me, long? siteId) =>
        (me.MaySetAny() || me.Role == Role.Auditor)
        && (siteId is { } site ? me.SeesSettingsOf(site) : me.Role is Role.ProgrammeTeam or Role.Auditor);

    public static bool SeesSettingsOf(this SignedIn me, long site) => me.WorksAcrossSites || me.SiteIds.Contains(site);

    /// <summary>The figures someone may see: national ones and those of the sites open to them.</summary>
    public static IQueryable<PolicyVersion> SettingsFor(this PortalDbContext db, SignedIn me)
    {
        var (everywhere, sites) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        return db.PolicyVersions.Where(version => version.SiteId == null || everywhere || sites.Contains(version.SiteId.Value));
    }

    /// <summary>The proposals awaiting a second person that someone may see.</summary>
    public static IQueryable<SettingProposal> WaitingSettingsFor(this PortalDbContext db, SignedIn me)
    {
        var (everywhere, sites) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        return db.SettingProposals.Where(proposal =>
            proposal.State == SettingProposalState.Waiting
            && (proposal.SiteId == null || everywhere || sites.Contains(proposal.SiteId.Value))
        );
    }

    /// <summary>The proposals awaiting them: those they may decide and did not make.</summary>
    public static IQueryable<SettingProposal> SettingsWaitingFor(this PortalDbContext db, SignedIn me)
    {
        var (userId, country, local) = (me.UserId, me.MaySetFor(null), me.Role is Role.Approver or Role.Administrator);
        return db.WaitingSettingsFor(me)
            .Where(proposal => proposal.ProposedByUserId != userId && (proposal.SiteId == null ? country : local));
    }
}
