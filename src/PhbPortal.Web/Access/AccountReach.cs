using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Which accounts an administrator manages. For an organisation's administrator, those of the organisation and of the sites it is
/// responsible for, as long as they have no role elsewhere. Whoever gives an account a new password could take it over, so an account with
/// a role elsewhere is left to the administrators of the whole portal, who manage all.
/// </summary>
public static class AccountReach
{
    public static IQueryable<PortalUser> AccountsOf(this PortalDbContext db, SignedIn me, DateOnly today)
    {
        if (me.WorksAcrossSites)
            return db.Users;
        var (organisation, sites) = (me.OrganisationId, me.SiteIds.ToArray());
        return db.Users.Where(user =>
            (
                db.Memberships.Any(m =>
                    m.UserId == user.Id
                    && (
                        (m.OrganisationId != null && m.OrganisationId == organisation)
                        || (m.SiteId != null && sites.Contains(m.SiteId.Value))
                    )
                )
                || db.Proposals.Any(p =>
                    p.UserId == user.Id
                    && (
                        (p.OrganisationId != null && p.OrganisationId == organisation)
                        || (p.SiteId != null && sites.Contains(p.SiteId.Value))
                    )
                )
            )
            && !db.Memberships.Any(m =>
                m.UserId == user.Id
                && (m.LastDay == null || m.LastDay >= today)
                && !((m.OrganisationId != null && m.OrganisationId == organisation) || (m.SiteId != null && sites.Contains(m.SiteId.Value)))
            )
            && !db.Proposals.Any(p =>
                p.UserId == user.Id
                && p.State == ProposalState.Waiting
                && p.DecideBy >= today
                && p.Kind == ProposalKind.GiveRole
                && !((p.OrganisationId != null && p.OrganisationId == organisation) || (p.SiteId != null && sites.Contains(p.SiteId.Value)))
            )
        );
    }
}
