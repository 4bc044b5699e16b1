using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>Things started for an account that need a second part. Each works once, until it expires, for whoever has its key.</summary>
public sealed class AccountSteps(PortalDbContext db, TimeProvider time)
{
    private const int KeyBytes = 32;
    private const int LongestKey = 100;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>The key, which is not stored.</returns>
    public async Task<string> BeginAsync(
        StepKind kind,
        long? userId,
        string state,
        TimeSpan goodFor,
        CancellationToken cancellationToken
    ) => await BeginAsync(NewKey(), kind, userId, state, goodFor, cancellationToken);

    /// <param name="key">A key that people type, which must still be impossible to guess.</param>
    public async Task<string> BeginAsync(
        string key,
        StepKind kind,
        long? userId,
        string state,
        TimeSpan goodFor,
        CancellationToken cancellationToken
    )
    {
        var now = Now;
        await db.AccountSteps.Where(s => s.ExpiresUtc <= now).ExecuteDeleteAsync(cancellationToken);
        db.AccountSteps.Add(
            new()
            {
                KeyHash = HashOf(key),
                Kind = kind,
                UserId = userId,
                State = state,
                ExpiresUtc = now + goodFor,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    public async Task<AccountStep?> FindAsync(StepKind kind, string? key, CancellationToken cancellationToken)
    {
        if (key is not { Length: > 0 and <= LongestKey })
            return null;
        var (hash, now) = (HashOf(key), Now);
        return await db
            .AccountSteps.AsNoTracking()
            .FirstOrDefaultAsync(s => s.KeyHash == hash && s.Kind == kind && s.ExpiresUtc > now, cancellationToken);
    }

    /// <inheritdoc cref="FindAsync(StepKind, string?, CancellationToken)"/>
    public async Task<AccountStep?> FindAsync(IReadOnlyCollection<StepKind> kinds, string? key, CancellationToken cancellationToken)
    {
        if (key is not { Length: > 0 and <= LongestKey })
            return null;
        var (hash, now) = (HashOf(key), Now);
        return await db
            .AccountSteps.AsNoTracking()
            .FirstOrDefaultAsync(s => s.KeyHash == hash && kinds.Contains(s.Kind) && s.ExpiresUtc > now, cancellationToken);
    }

    /// <summary>The states of the account's steps that are still valid.</summary>
    public async Task<IReadOnlyList<string>> StatesAsync(StepKind kind, long userId, CancellationToken cancellationToken)
    {
        var now = Now;
        return await db
            .AccountSteps.Where(s => s.Kind == kind && s.UserId == userId && s.ExpiresUtc > now)
            .Select(s => s.State)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Uses it up. If two requests arrive at once, only one gets it.</summary>
    public async Task<AccountStep?> UseAsync(StepKind kind, string? key, CancellationToken cancellationToken) =>
        await FindAsync(kind, key, cancellationToken) is { } step
        && await db.AccountSteps.Where(s => s.KeyHash == step.KeyHash).ExecuteDeleteAsync(cancellationToken) == 1
            ? step
            : null;

    public Task<int> ForgetAsync(IReadOnlyCollection<StepKind> kinds, long userId, CancellationToken cancellationToken) =>
        db.AccountSteps.Where(s => kinds.Contains(s.Kind) && s.UserId == userId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>
    /// A key for use in links, for <see cref="BeginAsync(string, StepKind, long?, string, TimeSpan, CancellationToken)"/>.
    /// </summary>
    public static string NewKey() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
