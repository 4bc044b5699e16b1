using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.People.Helping;

/// <summary>The people who have the adviser in their circle today, each with the newest version of their plan.</summary>
public sealed record HelpingPage(IReadOnlyList<HelpingPage.HelpedRow> People) : INamesPeople
{
    private const int Most = 200;

    public IReadOnlyList<string> PeopleNamed => [.. People.Select(row => row.Person)];

    public static async Task<HelpingPage> LoadAsync(PortalDbContext db, SignedIn me, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await db
            .CircleMembers.AsNoTracking()
            .Where(m =>
                m.UserId == me.UserId
                && m.Kind == CircleKind.Adviser
                && m.EndedUtc == null
                && m.FirstDay <= today
                && (m.LastDay == null || m.LastDay >= today)
            )
            .Join(
                db.People,
                m => m.PersonId,
                p => p.Id,
                (m, p) =>
                    new
                    {
                        p.Id,
                        p.Reference,
                        p.Name,
                        p.GivenName,
                        p.FamilyName,
                        m.LastDay,
                    }
            )
            .OrderBy(p => p.FamilyName)
            .ThenBy(p => p.GivenName)
            .ThenBy(p => p.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        long[] ids = [.. people.Select(p => p.Id)];
        var plans =
            ids.Length == 0
                ? []
                : await db
                    .CarePlans.AsNoTracking()
                    .Where(p => ids.Contains(p.PersonId))
                    .Select(p => new
                    {
                        p.PersonId,
                        p.Reference,
                        p.Number,
                        p.State,
                        p.FirstDay,
                    })
                    .ToListAsync(cancellationToken);
        return new([
            .. people.Select(p =>
            {
                var plan = plans.Where(one => one.PersonId == p.Id).MaxBy(one => one.Number);
                return new HelpedRow(
                    p.Reference,
                    p.Name,
                    p.LastDay,
                    plan?.Reference,
                    plan?.State,
                    plan is null ? "" : $"Plan from {plan.FirstDay.InFull()}"
                );
            }),
        ]);
    }

    /// <param name="Plan">The reference of the newest version; null if there is no plan yet.</param>
    public sealed record HelpedRow(string Person, string Name, DateOnly? Until, string? Plan, PlanState? State, string Title)
    {
        public string StateWords => State is { } state ? PlanText.Of(state) : "No plan yet";
    }
}
