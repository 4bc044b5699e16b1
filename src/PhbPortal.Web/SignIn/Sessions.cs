using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Reads from the database at every request who is signed in, so that signing out, closing an account, a new role, an ended authority and
/// a changed password take effect at the next request in every process. The cookie is a random key without any content.
/// </summary>
public sealed class Sessions(
    PortalDbContext db,
    SessionLimits limits,
    SleepingAccounts sleeping,
    PortalCookies cookies,
    TimeProvider time,
    PortalClock clock
)
{
    public const string CookieName = "phb-session";

    private const int KeyBytes = 32;

    // Written at most this often, so that reading pages does not cause a write each time.
    private static readonly TimeSpan SeenInterval = TimeSpan.FromSeconds(30);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The live session of the request's browser. Records that it was used, unless the request was made by a script.</summary>
    public async Task<LiveSession?> FindAsync(HttpContext http)
    {
        if (KeyHashOf(http) is not { } keyHash || await db.OpenSessionAsync(keyHash, clock.Today, http.RequestAborted) is not { } found)
            return null;
        if (Now >= EndOf(found))
            return null;
        if (http.GetEndpoint()?.Metadata.GetMetadata<PassiveAttribute>() is null && Now - found.LastSeenUtc >= SeenInterval)
            found = await RecordSeenAsync(found, http.RequestAborted);
        return new(
            found,
            new(found.UserId, found.DisplayName, found.Role, found.SiteIds, found.PersonId, found.OrganisationId),
            limits.IdleOf(found.Role),
            EndOf(found) - Now
        );
    }

    /// <summary>Signs the account in from this browser with a new key, and ends the browser's older session.</summary>
    /// <returns>
    /// The role it signed in with; null when the account is closed or has no membership today. The oldest of several is used.
    /// </returns>
    public async Task<Role?> StartAsync(HttpContext http, PortalUser user, SignInWay way)
    {
        var stop = http.RequestAborted;
        var membership = await db.MembershipsOn(clock.Today).Where(m => m.UserId == user.Id).OrderBy(m => m.Id).FirstOrDefaultAsync(stop);
        if (membership is null || !user.IsOpenOn(clock.Today) || sleeping.Holds(user, membership.Role))
            return null;
        await EndPreviousAsync(http);
        await EndOldestAsync(user.Id, stop);
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
        db.Sessions.Add(
            new()
            {
                KeyHash = HashOf(key),
                UserId = user.Id,
                MembershipId = membership.Id,
                Stamp = user.SecurityStamp ?? "",
                Way = way,
                StartedUtc = Now,
                LastSeenUtc = Now,
                Browser = BrowserName.Of(http.Request.Headers.UserAgent.ToString()),
            }
        );
        await db.SaveChangesAsync(stop);
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignedInUtc, Now), stop);
        http.Response.Cookies.Append(cookies.Name(CookieName), key, cookies.Options(SameSiteMode.Lax));
        return membership.Role;
    }

    /// <summary>Signs this browser out: the key is worthless from now on, wherever there is a copy.</summary>
    public async Task EndAsync(HttpContext http)
    {
        await EndPreviousAsync(http);
        http.Response.Cookies.Delete(cookies.Name(CookieName), cookies.Options(SameSiteMode.Lax));
    }

    /// <summary>Ends one of the account's sessions, or all except one.</summary>
    public Task<int> EndAsync(long userId, string? only, string? but, CancellationToken cancellationToken) =>
        db
            .Sessions.Where(s => s.UserId == userId && (only == null || s.Reference == only) && s.Reference != but)
            .ExecuteDeleteAsync(cancellationToken);

    /// <summary>Whose session this browser had, if it merely expired: not after signing out, nor after a change to the account.</summary>
    public async Task<long?> WhoseWasItAsync(HttpContext http)
    {
        if (KeyHashOf(http) is not { } keyHash)
            return null;
        return await db
            .Sessions.Where(s => s.KeyHash == keyHash)
            .Join(db.Users, s => s.UserId, u => u.Id, (s, u) => new { s.Stamp, u })
            .Where(found =>
                found.Stamp == found.u.SecurityStamp
                && !found.u.IsDisabled
                && (found.u.ClosedFrom == null || found.u.ClosedFrom > clock.Today)
            )
            .Select(found => (long?)found.u.Id)
            .FirstOrDefaultAsync(http.RequestAborted);
    }

    private async Task EndPreviousAsync(HttpContext http)
    {
        if (KeyHashOf(http) is { } keyHash)
            await db.Sessions.Where(s => s.KeyHash == keyHash).ExecuteDeleteAsync(http.RequestAborted);
    }

    private async Task<OpenSession> RecordSeenAsync(OpenSession session, CancellationToken cancellationToken)
    {
        var now = Now;
        await db
            .Sessions.Where(s => s.KeyHash == session.KeyHash)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenUtc, now), cancellationToken);
        return session with { LastSeenUtc = now };
    }

    private async Task EndOldestAsync(long userId, CancellationToken cancellationToken)
    {
        var over = Now - limits.Longest;
        await db.Sessions.Where(s => s.StartedUtc < over).ExecuteDeleteAsync(cancellationToken);
        var tooMany = await db
            .Sessions.Where(s => s.UserId == userId)
            .OrderByDescending(s => s.StartedUtc)
            .Skip(limits.MostPerAccount - 1)
            .Select(s => s.KeyHash)
            .ToListAsync(cancellationToken);
        if (tooMany.Count > 0)
            await db.Sessions.Where(s => tooMany.Contains(s.KeyHash)).ExecuteDeleteAsync(cancellationToken);
    }

    private DateTime EndOf(OpenSession session)
    {
        var (idle, longest) = (session.LastSeenUtc + limits.IdleOf(session.Role), session.StartedUtc + limits.Longest);
        return idle < longest ? idle : longest;
    }

    private string? KeyHashOf(HttpContext http) =>
        http.Request.Cookies[cookies.Name(CookieName)] is { Length: > 0 and <= 100 } key ? HashOf(key) : null;

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>A session that is valid for this request, and how long it lasts without another one.</summary>
public sealed record LiveSession(OpenSession Row, SignedIn SignedIn, TimeSpan IdleLimit, TimeSpan EndsIn)
{
    public static LiveSession Of(HttpContext http) =>
        http.Features.Get<LiveSession>()
        ?? throw new InvalidOperationException("Only pages for people who are signed in ask for the session.");
}

/// <summary>An address that scripts request by themselves: it does not extend the session.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PassiveAttribute : Attribute;
