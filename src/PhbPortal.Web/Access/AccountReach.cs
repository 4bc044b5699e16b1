using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Which accounts an administrator looks after. An organisation's: those of the organisation and of the sites it answers for, as long as
/// they reach nothing beyond it. Whoever gives an account a new password could become its owner, so an account that is also something
/// elsewhere is left to the administrators of the whole portal, who look after all.
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
