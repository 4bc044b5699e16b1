using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Features.Programme.Succession;

/// <summary>Members of an organisation that ends belong to its successor from the next day.</summary>
public sealed class MovingMembers(PortalDbContext db, Organisation ending, long to, DateOnly lastDay)
{
    /// <summary>Whether belonging to the successor opens sites that are not among those handed over.</summary>
    public Task<bool> ReachesMoreAsync(IReadOnlyCollection<long> handedOver, CancellationToken cancellationToken) =>
        db.Set<Responsibility>()
            .AnyAsync(
                held => held.OrganisationId == to && held.LastDay == null && !handedOver.Contains(held.PilotSiteId),
                cancellationToken
            );

    /// <summary>
    /// Nobody gets a role that takes two people by one person's decision: if it would open more than before, it is proposed for a second
    /// one to confirm.
    /// </summary>
    public async Task MoveAsync(bool reachesMore, Proposing proposing, CancellationToken cancellationToken)
    {
        var members = await db
            .Memberships.Where(member => member.OrganisationId == ending.Id && (member.LastDay == null || member.LastDay > lastDay))
            .ToListAsync(cancellationToken);
        foreach (var member in members)
        {
            var (first, last) = (Later(member.FirstDay, lastDay.AddDays(1)), member.LastDay);
            member.End(Later(lastDay, member.FirstDay.AddDays(-1)));
            if (member.Role == Role.ThirdPartyHolder)
                continue;
            if (reachesMore && member.Role.TakesTwoAdministrators())
                db.Proposals.Add(
                    Proposal.ToGiveRole(
                        member.UserId,
                        member.Role,
                        null,
                        to,
                        first,
                        last,
                        $"{ending.Name} ended and its successor follows.",
                        proposing.DecideBy,
                        proposing.By,
                        proposing.AtUtc
                    )
                );
            else
                db.Memberships.Add(Following(member, first, last));
        }
    }

    private Membership Following(Membership before, DateOnly first, DateOnly? last)
    {
        Membership next = new(before.UserId, before.Role, first, organisationId: to);
        if (last is { } until)
            next.End(until);
        return next;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Who proposes, when, and when it is due to be decided.</summary>
    public sealed record Proposing(DateOnly DecideBy, Actor By, DateTime AtUtc);
}
