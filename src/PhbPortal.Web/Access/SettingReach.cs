using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Whose settings are whose: the programme team sets national ones; the approvers of a site and the administrators of its organisation
/// set the site's own. Whatever one of them proposes another confirms.
/// </summary>
public static class SettingReach
{
    /// <param name="siteId">None for a national setting.</param>
    public static bool MaySetFor(this SignedIn me, long? siteId) =>
        siteId is { } site ? me.Role is Role.Approver or Role.Administrator && me.SeesSettingsOf(site) : me.Role == Role.ProgrammeTeam;

    public static bool MaySetAny(this SignedIn me) => me.Role is Role.Approver or Role.Administrator or Role.ProgrammeTeam;

    /// <summary>
    /// Whether a proposal's page opens to them: of a national one to those who look after all sites, of a site's own to its people.
    /// </summary>
    public static bool OpensSettingProposalOf(this SignedIn me, long? siteId) =>
        (me.MaySetAny() || me.Role == Role.Auditor)
        && (siteId is { } site ? me.SeesSettingsOf(site) : me.Role is Role.ProgrammeTeam or Role.Auditor);

    public static bool SeesSettingsOf(this SignedIn me, long site) => me.WorksAcrossSites || me.SiteIds.Contains(site);

    /// <summary>The figures that somebody sees: the national ones and those of the sites open to them.</summary>
    public static IQueryable<PolicyVersion> SettingsFor(this PortalDbContext db, SignedIn me)
    {
        var (everywhere, sites) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        return db.PolicyVersions.Where(version => version.SiteId == null || everywhere || sites.Contains(version.SiteId.Value));
    }

    /// <summary>What waits for a second person, as far as somebody sees it.</summary>
    public static IQueryable<SettingProposal> WaitingSettingsFor(this PortalDbContext db, SignedIn me)
    {
        var (everywhere, sites) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        return db.SettingProposals.Where(proposal =>
            proposal.State == SettingProposalState.Waiting
            && (proposal.SiteId == null || everywhere || sites.Contains(proposal.SiteId.Value))
        );
    }

    /// <summary>What waits for them: what they may decide and did not propose.</summary>
    public static IQueryable<SettingProposal> SettingsWaitingFor(this PortalDbContext db, SignedIn me)
    {
        var (userId, country, local) = (me.UserId, me.MaySetFor(null), me.Role is Role.Approver or Role.Administrator);
        return db.WaitingSettingsFor(me)
            .Where(proposal => proposal.ProposedByUserId != userId && (proposal.SiteId == null ? country : local));
    }
}
