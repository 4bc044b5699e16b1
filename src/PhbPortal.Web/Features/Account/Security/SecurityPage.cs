using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Account.Security;

public sealed class EndSessionsForm
{
    /// <summary>The session to end; empty for all except this one.</summary>
    public string? Only { get; set; }
}

/// <summary>Codes that are shown only this once; empty when the page is opened again.</summary>
public sealed record CodesPage(IReadOnlyList<string> Codes);

public sealed record KeptPasskey(string Id, string Name, DateOnly AddedOn);

public sealed record OpenBrowser(string Reference, string Browser, DateTime StartedUtc, bool IsThis)
{
    public string SignedInAt => PortalClock.ToLondon(StartedUtc).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB"));
}

/// <param name="IsOwed">They work for an organisation and have no second step yet, so no other page is available.</param>
/// <param name="IsOffered">They came here from their first sign-in.</param>
public sealed record SecurityPage(
    string SignInName,
    bool IsOwed,
    bool IsOffered,
    DateOnly? AppAddedOn,
    IReadOnlyList<KeptPasskey> Passkeys,
    int RecoveryCodes,
    IReadOnlyList<OpenBrowser> Browsers
)
{
    public bool HasSecondStep => AppAddedOn is not null || Passkeys.Count > 0;

    public static async Task<SecurityPage> LoadAsync(
        PortalDbContext db,
        LiveSession session,
        Web.SignIn.SecondStep secondStep,
        bool isOffered,
        PortalClock clock,
        CancellationToken cancellationToken
    )
    {
        var userId = session.Row.UserId;
        var app = await db
            .Authenticators.Where(a => a.UserId == userId)
            .Select(a => (DateTime?)a.AddedUtc)
            .FirstOrDefaultAsync(cancellationToken);
        var passkeys = await db.UserPasskeys.AsNoTracking().Where(p => p.UserId == userId).ToListAsync(cancellationToken);
        var codes = await db.RecoveryCodes.CountAsync(c => c.UserId == userId, cancellationToken);
        var open = await db
            .Sessions.AsNoTracking()
            .Where(s => s.UserId == userId)
            .OrderByDescending(s => s.LastSeenUtc)
            .Select(s => new OpenBrowser(s.Reference, s.Browser, s.StartedUtc, s.Reference == session.Row.Reference))
            .Take(20)
            .ToListAsync(cancellationToken);
        return new(
            session.Row.UserName,
            secondStep.IsOwedBy(session),
            isOffered,
            app is { } added ? PortalClock.InLondon(clock.OnThisCalendar(added)) : null,
            [
                .. passkeys
                    .OrderBy(p => p.Data.CreatedAt)
                    .Select(p => new KeptPasskey(
                        Convert.ToHexString(p.CredentialId),
                        p.Data.Name ?? "Passkey",
                        PortalClock.InLondon(clock.OnThisCalendar(p.Data.CreatedAt.UtcDateTime))
                    )),
            ],
            codes,
            [.. open.Select(browser => browser with { StartedUtc = clock.OnThisCalendar(browser.StartedUtc) })]
        );
    }
}
