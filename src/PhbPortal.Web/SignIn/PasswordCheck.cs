using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.SignIn;

/// <summary>The outcome of a try. Exactly one of the two is set when it was right or too soon; neither when it was wrong.</summary>
public sealed record TryOutcome(PortalUser? Right, TimeSpan? Wait)
{
    public static readonly TryOutcome Wrong = new(null, null);
}

/// <summary>Checks a password. It takes as long for an account that does not exist as for one that does.</summary>
public sealed class PasswordCheck(
    PortalDbContext db,
    UserManager<PortalUser> users,
    Guesses guesses,
    AuditTrail trail,
    ILogger<PasswordCheck> log
)
{
    private static readonly PortalUser Nobody = new() { DisplayName = "" };
    private static string? nobodysHash;

    /// <param name="typed">A sign-in name, or an e-mail address that only one account has.</param>
    public async Task<TryOutcome> MatchAsync(HttpContext http, string typed, string password)
    {
        var name = users.NormalizeName(typed)!;
        if (await guesses.TakeAsync(http, name, http.RequestAborted) is { } wait)
            return new(null, wait);
        var user = await FindAsync(name, http.RequestAborted);
        if (user is null or { IsInvited: true })
        {
            nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, "nobody signs in with this");
            users.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            // Not what was typed: people sometimes type a password in the name field.
            await trail.DoorAsync(
                AuditedEvent.SignInRefused,
                Actor.Portal,
                user is null ? "No account has that name" : "No password is chosen yet",
                http.RequestAborted
            );
            return TryOutcome.Wrong;
        }

        return await JudgeAsync(http, user, password);
    }

    /// <summary>For someone signed in who proves again who they are.</summary>
    public async Task<TryOutcome> IsRightAsync(HttpContext http, PortalUser user, string password) =>
        await guesses.TakeAsync(http, user.NormalizedUserName!, http.RequestAborted) is { } wait
            ? new(null, wait)
            : await JudgeAsync(http, user, password);

    /// <param name="name">Normalised by <see cref="SignInNames"/>.</param>
    public async Task<PortalUser?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var found = await db
            .Users.Where(u => u.NormalizedUserName == name || u.NormalizedEmail == name)
            .OrderByDescending(u => u.NormalizedUserName == name)
            .Take(2)
            .ToListAsync(cancellationToken);
        return found.Find(u => u.NormalizedUserName == name) ?? (found.Count == 1 ? found[0] : null);
    }

    private async Task<TryOutcome> JudgeAsync(HttpContext http, PortalUser user, string password)
    {
        if (await users.CheckPasswordAsync(user, password))
        {
            await guesses.GiveBackAsync(http.RequestAborted);
            return new(user, null);
        }

        log.LogWarning("Wrong password for user {UserId}", user.Id);
        await trail.DoorAsync(
            AuditedEvent.SignInRefused,
            new(user.Id, user.DisplayName, Role.System),
            "Wrong password",
            http.RequestAborted
        );
        return TryOutcome.Wrong;
    }
}
