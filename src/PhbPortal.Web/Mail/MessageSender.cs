using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Mail;

/// <summary>Takes messages out of the portal: the only thing about them that leaves the process.</summary>
public interface IMessageCarrier
{
    /// <param name="reference">The same for a message that is carried a second time.</param>
    Task CarryAsync(string reference, OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>
/// Empties the outbox. A row goes only once its message was carried; one may be carried twice, under the same reference, and none is lost.
/// One that cannot be read waits while the others go: another process may have made its key a moment ago, or the database may not have
/// answered when the keys were asked for. Keys are asked for anew once a day, so after two days it is beyond reading.
/// </summary>
public sealed class MessageRound(IServiceScopeFactory scopes, IMessageCarrier carrier, TimeProvider time, ILogger<MessageRound> log)
{
    private const int AtOnce = 50;

    private static readonly TimeSpan TriedAgainAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BeyondReading = TimeSpan.FromDays(2);

    private readonly Dictionary<long, DateTime> unreadable = [];

    /// <returns>How many left the outbox.</returns>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, outbox) = (scope.OpenForThePortal(), scope.ServiceProvider.GetRequiredService<Outbox>());
        var now = time.GetUtcNow().UtcDateTime;
        long[] resting = [.. unreadable.Where(one => now - one.Value < TriedAgainAfter).Select(one => one.Key)];
        var waiting = await db
            .Messages.AsNoTracking()
            .Where(m => !resting.Contains(m.Id))
            .OrderBy(m => m.Id)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        var gone = 0;
        foreach (var message in waiting)
        {
            if (await CarryAsync(message, outbox, now, cancellationToken))
            {
                await db.Messages.Where(m => m.Id == message.Id).ExecuteDeleteAsync(cancellationToken);
                gone++;
            }
        }

        return gone;
    }

    /// <returns>False while it has to wait.</returns>
    private async Task<bool> CarryAsync(Message message, Outbox outbox, DateTime now, CancellationToken cancellationToken)
    {
        OutgoingMail mail;
        try
        {
            mail = outbox.Read(message);
        }
        catch (CryptographicException cause)
        {
            if (unreadable.TryAdd(message.Id, now))
                log.LogError(cause, "Message {Reference} cannot be read for now; it waits", message.Reference);
            unreadable[message.Id] = now;
            if (now - message.WrittenUtc <= BeyondReading)
                return false;
            log.LogError("Message {Reference} cannot be read any more and is dropped", message.Reference);
            return unreadable.Remove(message.Id);
        }

        unreadable.Remove(message.Id);
        if (mail.To.Length > 0)
            await carrier.CarryAsync(message.Reference, mail, cancellationToken);
        return true;
    }
}

/// <summary>Goes the round every second.</summary>
public sealed class MessageSender(MessageRound round, TimeProvider time, ILogger<MessageSender> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.SendAsync(stoppingToken);
                isFailing = false;
            }
            catch (Exception passing)
                when (passing is DbException or IOException or UnauthorizedAccessException or InvalidOperationException or TimeoutException)
            {
                if (!isFailing)
                    log.LogError(passing, "Messages cannot be sent for now; they wait");
                isFailing = true;
            }
        }
    }
}
