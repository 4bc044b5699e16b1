using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Startup;

/// <summary>Takes messages out of the portal: the only thing about them that leaves the process.</summary>
public interface IMessageCarrier
{
    /// <param name="reference">The same for a message that is carried a second time.</param>
    Task CarryAsync(string reference, Mail mail, CancellationToken stop);
}

/// <summary>Empties the outbox. A row goes only once its message was carried; one may be carried twice, under the same reference, and none is lost.</summary>
public sealed class MessageRound(IServiceScopeFactory scopes, IMessageCarrier carrier, ILogger<MessageRound> log)
{
    private const int AtOnce = 50;

    /// <returns>How many were sent.</returns>
    public async Task<int> SendAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, outbox) = (scope.OpenForThePortal(), scope.ServiceProvider.GetRequiredService<Outbox>());
        var waiting = await db.Messages.AsNoTracking().OrderBy(m => m.Id).Take(AtOnce).ToListAsync(stop);
        foreach (var message in waiting)
        {
            await CarryAsync(message, outbox, stop);
            await db.Messages.Where(m => m.Id == message.Id).ExecuteDeleteAsync(stop);
        }

        return waiting.Count;
    }

    private async Task CarryAsync(Message message, Outbox outbox, CancellationToken stop)
    {
        try
        {
            if (outbox.Read(message) is { To.Length: > 0 } mail)
                await carrier.CarryAsync(message.Reference, mail, stop);
        }
        catch (CryptographicException)
        {
            // Its key is gone from the ring: nobody can read it any more, and those after it must not wait for it.
            log.LogError("Message {Reference} cannot be read and is dropped", message.Reference);
        }
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
            catch (Exception passing) when (passing is DbException or IOException or UnauthorizedAccessException or InvalidOperationException or TimeoutException)
            {
                if (!isFailing)
                    log.LogError(passing, "Messages cannot be sent for now; they wait");
                isFailing = true;
            }
        }
    }
}
