using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Accounts.EndingAccounts;

/// <param name="Membership">The single role that ends; null for the whole account.</param>
/// <param name="Ending">The roles that end.</param>
public sealed record EndAccountPage(
    AccountHead Head,
    string? Membership,
    EndAccountForm Form,
    IReadOnlyList<Membership> Ending,
    OwnedWork Work,
    IReadOnlyList<ChosenColleague> Colleagues
)
{
    public IReadOnlyList<long> SiteIds => [.. Ending.Select(m => m.SiteId).OfType<long>().Distinct()];

    /// <summary>The chosen colleague, if they co-ordinate at every site where work is left behind.</summary>
    public ChosenColleague? Colleague => Colleagues.FirstOrDefault(c => c.Reference == Form.Colleague);

    public IReadOnlyList<SelectListItem> Choices =>
        [new("Choose a co-ordinator", ""), .. Colleagues.Select(c => new SelectListItem(c.Name, c.Reference))];

    public string What => Membership is null ? "the account" : $"the role of {RoleText.Of(Ending[0].Role)}";

    public static async Task<EndAccountPage?> LoadAsync(
        PortalDbContext db,
        string account,
        string? membership,
        SignedIn me,
        EndAccountForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        // Nobody ends their own account, because a mistake could not be undone.
        if (await AccountHead.LoadAsync(db, account, cancellationToken) is not { } head || head.UserId == me.UserId)
            return null;
        var ending = await db
            .Memberships.AsNoTracking()
            .Where(m =>
                m.UserId == head.UserId && (membership == null || m.Reference == membership) && (m.LastDay == null || m.LastDay >= today)
            )
            .Take(50)
            .ToListAsync(cancellationToken);
        if (membership is not null && ending.Count == 0)
            return null;
        EndAccountPage page = new(head, membership, form, ending, new(0, 0, 0, []), []);
        var work = page.SiteIds.Count == 0 ? page.Work : await OwnedWork.LoadAsync(db, head.UserId, page.SiteIds, cancellationToken);
        return page with
        {
            Work = work,
            Colleagues = work.IsAny ? await ColleaguesAsync(db, head.UserId, work.Sites, today, cancellationToken) : [],
        };
    }

    /// <summary>The obstacle and the field it concerns.</summary>
    public async Task<(string Field, string Message)?> ObjectionAsync(
        PortalDbContext db,
        DateOnly from,
        CancellationToken cancellationToken
    )
    {
        if (Work.IsAny && Colleague is null)
            return ("Colleague", "Choose the co-ordinator who takes over, or hand everybody over first");
        foreach (var administering in Ending.Where(m => m.Role == Role.Administrator))
        {
            var others = await db.AdministratorsOn(from)
                .Where(a => a.UserId != Head.UserId && a.OrganisationId == administering.OrganisationId)
                .Select(a => a.UserId)
                .Distinct()
                .CountAsync(cancellationToken);
            if (others == 0)
                return ("From", "Nobody else administers these accounts on that day. Have another administrator confirmed first");
            if (others < Administrators.Fewest && string.IsNullOrWhiteSpace(Form.Reason))
                return (
                    "Reason",
                    "Only one administrator is left then, and nobody confirms what that one proposes. Say why it must be, or "
                        + "invite another one first"
                );
        }

        return null;
    }

    private static async Task<IReadOnlyList<ChosenColleague>> ColleaguesAsync(
        PortalDbContext db,
        long userId,
        IReadOnlyList<long> sites,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from member in db.Memberships.AsNoTracking()
            where
                member.Role == Role.CareCoordinator
                && member.SiteId != null
                && sites.Contains(member.SiteId.Value)
                && member.UserId != userId
                && member.FirstDay <= today
                && (member.LastDay == null || member.LastDay >= today)
            join user in db.Users on member.UserId equals user.Id
            where !user.IsDisabled && user.PasswordHash != null && user.ClosedFrom == null
            orderby user.DisplayName, user.Id
            select new
            {
                user.Id,
                user.Reference,
                user.DisplayName,
                member.SiteId,
            }
        )
            .Take(500)
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .GroupBy(c => c.Id)
                .Where(group => group.DistinctBy(c => c.SiteId).Count() == sites.Count)
                .Select(group => new ChosenColleague(group.Key, group.First().Reference, group.First().DisplayName)),
        ];
    }
}

public sealed record ChosenColleague(long UserId, string Reference, string Name);
