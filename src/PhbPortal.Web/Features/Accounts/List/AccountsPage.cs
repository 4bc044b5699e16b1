using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.List;

/// <param name="TooFew">Where there are fewer than two administrators.</param>
public sealed record AccountsPage(AccountsForm Form, Paged<AccountRow> Accounts, IReadOnlyList<string> TooFew) : INamesPeople
{
    public static readonly IReadOnlyList<SelectListItem> States =
    [
        new("All", ""),
        new("Not used for long", AccountsForm.Unused),
        new("Invited, no password yet", AccountsForm.Invited),
        new("Ended", AccountsForm.Ended),
    ];

    /// <summary>How many proposed settings await the reader as a second person.</summary>
    public int SettingsWaiting { get; init; }

    public string KindNamed => "Account";

    public IReadOnlyList<string> PeopleNamed =>
        [.. Accounts.Rows.Where(row => row.Role is Role.Patient or Role.Representative or Role.Supporter).Select(row => row.Reference)];

    public string Finding => Accounts.Total == 1 ? "1 account fits." : $"{Accounts.Total:N0} accounts fit.";

    public static async Task<AccountsPage> LoadAsync(
        PortalDbContext db,
        SignedIn me,
        AccountsForm form,
        string? page,
        SleepingAccounts sleeping,
        PortalClock clock,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today;
        var rows = Named(
                InState(db.AccountsOf(me, today).AsNoTracking(), form.State.Tidy(), sleeping.ListedBeforeUtc, today),
                form.Q.Tidy()
            )
            .OrderBy(u => u.DisplayName)
            .ThenBy(u => u.Id)
            .Select(u => new AccountRow(
                u.Reference,
                u.DisplayName,
                u.UserName!,
                db.Memberships.Where(m => m.UserId == u.Id).OrderByDescending(m => m.Id).Select(m => (Role?)m.Role).FirstOrDefault(),
                db.PilotSites.Where(s =>
                        s.Id
                        == db.Memberships.Where(m => m.UserId == u.Id).OrderByDescending(m => m.Id).Select(m => m.SiteId).FirstOrDefault()
                    )
                    .Select(s => s.Name)
                    .FirstOrDefault(),
                db.Organisations.Where(o =>
                        o.Id
                        == db.Memberships.Where(m => m.UserId == u.Id)
                            .OrderByDescending(m => m.Id)
                            .Select(m => m.OrganisationId)
                            .FirstOrDefault()
                    )
                    .Select(o => o.Name)
                    .FirstOrDefault(),
                u.LastSignedInUtc,
                u.OpenedUtc,
                u.IsDisabled || (u.ClosedFrom != null && u.ClosedFrom <= today),
                u.PasswordHash == null
            ));
        var found = await Paged<AccountRow>.LoadAsync(rows, page, cancellationToken);
        return new(
            form,
            found with
            {
                Rows =
                [
                    .. found.Rows.Select(row =>
                        row with
                        {
                            IsAsleep = sleeping.Holds(row.SignInName, SleepingAccounts.LastUse(row.SignedInUtc, row.OpenedUtc), row.Role),
                            SignedInOn = row.SignedInUtc is { } at ? PortalClock.InLondon(clock.OnThisCalendar(at)) : null,
                        }
                    ),
                ],
            },
            await TooFewAsync(db, me, today, cancellationToken)
        );
    }

    private static IQueryable<PortalUser> InState(IQueryable<PortalUser> users, string state, DateTime before, DateOnly today) =>
        state switch
        {
            AccountsForm.Unused => users.Where(u =>
                u.PasswordHash != null
                && !u.IsDisabled
                && (u.ClosedFrom == null || u.ClosedFrom > today)
                && (u.LastSignedInUtc == null || u.LastSignedInUtc < before)
                && (u.OpenedUtc == null || u.OpenedUtc < before)
            ),
            AccountsForm.Invited => users.Where(u => u.PasswordHash == null && (u.ClosedFrom == null || u.ClosedFrom > today)),
            AccountsForm.Ended => users.Where(u => u.IsDisabled || (u.ClosedFrom != null && u.ClosedFrom <= today)),
            _ => users,
        };

    private static IQueryable<PortalUser> Named(IQueryable<PortalUser> users, string word)
    {
        if (word.Length is 0 or > 100)
            return users;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to the engine's own lower(), which knows no culture.
        var wanted = word.ToLower();
        return users.Where(u =>
            u.DisplayName.ToLower().Contains(wanted) || u.UserName!.ToLower().Contains(wanted) || u.Email!.ToLower() == wanted
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    /// <summary>
    /// Accounts of an organisation without administrators are managed by the portal's; with only one, nobody confirms what that one
    /// proposes.
    /// </summary>
    private static async Task<IReadOnlyList<string>> TooFewAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var (all, mine) = (me.WorksAcrossSites, me.OrganisationId);
        var administering = await db.AdministratorsOn(today)
            .Where(a => all || a.OrganisationId == mine)
            .Select(a => new
            {
                a.UserId,
                a.OrganisationId,
                Name = db.Set<Organisation>().Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            })
            .Take(1_000)
            .ToListAsync(cancellationToken);
        return
        [
            .. administering
                .GroupBy(a => a.OrganisationId)
                .Where(group => group.DistinctBy(a => a.UserId).Count() < Administrators.Fewest)
                .Select(group => group.First().Name ?? "The portal itself")
                .Order(StringComparer.Ordinal),
        ];
    }
}

public sealed record AccountRow(
    string Reference,
    string Name,
    string SignInName,
    Role? Role,
    string? Site,
    string? Organisation,
    DateTime? SignedInUtc,
    DateTime? OpenedUtc,
    bool IsEnded,
    bool IsInvited
)
{
    public bool IsAsleep { get; init; }

    public DateOnly? SignedInOn { get; init; }

    public string What => Role is { } role ? $"{RoleText.Of(role)}{(Place is { } place ? ", " + place : "")}" : "no role yet";

    public string State =>
        IsEnded ? "Ended"
        : IsInvited ? "Invited"
        : IsAsleep ? "Sleeps"
        : "Open";

    private string? Place => Site ?? Organisation;
}
