using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Slows down guessing without locking anyone out. Each address has ten tries a minute. Each account has ten in fifteen minutes from
/// anywhere; beyond them an address has one try in five minutes, so that the owner, who is elsewhere and knows the password, still gets in
/// at once. Counts are stored as rows, so that every process sees them, and are taken before the try, so that simultaneous tries all
/// count.
/// </summary>
public sealed class Guesses(PortalDbContext db, KeyedHash hash, TimeProvider time)
{
    public static readonly Limit PerAddress = new(10, TimeSpan.FromMinutes(1));
    public static readonly Limit PerAccount = new(10, TimeSpan.FromMinutes(15));
    public static readonly Limit OnceOver = new(1, TimeSpan.FromMinutes(5));

    /// <summary>Messages that strangers can cause to be sent to one mailbox.</summary>
    public static readonly Limit PerMailbox = new(3, TimeSpan.FromHours(1));

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly List<string> taken = [];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes one try at an account from the request's address.</summary>
    /// <param name="about">What is being guessed: the sign-in name as typed, or the account and the kind of code.</param>
    /// <returns>Null if it is allowed, otherwise how long to wait.</returns>
    public async Task<TimeSpan?> TakeAsync(HttpContext http, string about, CancellationToken cancellationToken)
    {
        var address = AddressOf(http.Connection.RemoteIpAddress);
        if (await TakeAsync(http, cancellationToken) is { } busy)
            return busy;
        if (await TakeAsync($"account {about}", PerAccount, cancellationToken) is null)
            return null;
        return await TakeAsync($"account {about} from {address}", OnceOver, cancellationToken);
    }

    /// <summary>Takes one try from the request's address at something that names no account.</summary>
    public Task<TimeSpan?> TakeAsync(HttpContext http, CancellationToken cancellationToken) =>
        TakeAsync(OfAddress(http), PerAddress, cancellationToken);

    /// <summary>Takes one message to a mailbox, whoever requests it and from wherever.</summary>
    /// <param name="mailbox">An address; if there is none, what was typed, so that both take the same time.</param>
    public async Task<bool> TakeMessageAsync(string mailbox, CancellationToken cancellationToken) =>
        await TakeAsync($"mailbox {mailbox}", PerMailbox, cancellationToken) is null;

    /// <summary>Returns a try taken by an earlier request from the same address that turned out right.</summary>
    public async Task GiveBackAsync(HttpContext http, CancellationToken cancellationToken)
    {
        taken.Add(await hash.OfAsync(OfAddress(http), cancellationToken));
        await GiveBackAsync(cancellationToken);
    }

    /// <summary>The try was right, so it was not a guess.</summary>
    public async Task GiveBackAsync(CancellationToken cancellationToken)
    {
        await db
            .GuessCounts.Where(c => taken.Contains(c.KeyHash) && c.Tries > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries - 1), cancellationToken);
        taken.Clear();
    }

    private async Task<TimeSpan?> TakeAsync(string what, Limit limit, CancellationToken cancellationToken)
    {
        var key = await hash.OfAsync(what, cancellationToken);
        var now = Now;
        var over = now - limit.Per;
        if (await RestartAsync(key, over, now, cancellationToken) || await CountAsync(key, limit, cancellationToken))
            return Taken(key);
        var since = await db
            .GuessCounts.Where(c => c.KeyHash == key)
            .Select(c => (DateTime?)c.SinceUtc)
            .FirstOrDefaultAsync(cancellationToken);
        if (since is null && (await InsertAsync(key, now, cancellationToken) || await CountAsync(key, limit, cancellationToken)))
            return Taken(key);
        return TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(((since ?? now) + limit.Per - now).TotalSeconds)));
    }

    private TimeSpan? Taken(string key)
    {
        taken.Add(key);
        return null;
    }

    private async Task<bool> CountAsync(string key, Limit limit, CancellationToken cancellationToken) =>
        await db
            .GuessCounts.Where(c => c.KeyHash == key && c.Tries < limit.Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), cancellationToken) > 0;

    private async Task<bool> RestartAsync(string key, DateTime over, DateTime now, CancellationToken cancellationToken) =>
        await db
            .GuessCounts.Where(c => c.KeyHash == key && c.SinceUtc <= over)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, 1).SetProperty(c => c.SinceUtc, now), cancellationToken) > 0;

    private async Task<bool> InsertAsync(string key, DateTime now, CancellationToken cancellationToken)
    {
        var old = now - KeptFor;
        await db.GuessCounts.Where(c => c.SinceUtc < old).ExecuteDeleteAsync(cancellationToken);
        var first = db.GuessCounts.Add(
            new()
            {
                KeyHash = key,
                Tries = 1,
                SinceUtc = now,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another request started the count at the same moment.
            first.State = EntityState.Detached;
            return false;
        }
    }

    private static string OfAddress(HttpContext http) => $"address {AddressOf(http.Connection.RemoteIpAddress)}";

    // A home or a ward has a whole network of IPv6 addresses, identified by the first half.
    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <param name="Tries">The number allowed.</param>
    /// <param name="Per">The period, counted from the first of them.</param>
    public sealed record Limit(int Tries, TimeSpan Per)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tries} in {Per.TotalMinutes} minutes");
    }
}
