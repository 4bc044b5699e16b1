using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Mail;

/// <summary>Delivers messages; nothing else about them leaves the process.</summary>
public interface IMessageCarrier
{
    /// <param name="reference">The same when a message is delivered again.</param>
    Task CarryAsync(string reference, OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>
/// Empties the outbox. A row is deleted only after its message was delivered; one may be delivered twice, with the same reference, and
/// none is lost. A message that cannot be decrypted waits without delaying others: another process may just have created its key, or the
/// database may not have answered when the keys were read. Keys are reloaded once a day, so after two days it can never be read.
/// </summary>
public sealed class MessageRound(IServiceScopeFactory scopes, IMessageCarrier carrier, TimeProvider time, ILogger<MessageRound> log)
{
    private const int AtOnce = 50;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(2);

    private readonly Dictionary<long, DateTime> unreadable = [];

    /// <returns>How many messages left the outbox.</returns>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, outbox) = (scope.OpenForThePortal(), scope.ServiceProvider.GetRequiredService<Outbox>());
        var now = time.GetUtcNow().UtcDateTime;
        long[] resting = [.. unreadable.Where(one => now - one.Value < RetryAfter).Select(one => one.Key)];
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

    /// <returns>False if it has to wait.</returns>
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
            if (now - message.WrittenUtc <= GiveUpAfter)
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

/// <summary>Runs a round every second.</summary>
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
