using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PhbPortal.Data;
using PhbPortal.Web.Mail;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Tests.Account;

public sealed class MessagesWaitForTheirKey : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task An_unreadable_message_delays_no_other_and_is_dropped_when_its_key_cannot_return()
    {
        Mock<IMessageCarrier> carrier = new();
        MessageRound round = new(
            host.Services.GetRequiredService<IServiceScopeFactory>(),
            carrier.Object,
            host.Time,
            NullLogger<MessageRound>.Instance
        );
        await AddAsync(new EphemeralDataProtectionProvider(NullLoggerFactory.Instance), "Sealed with another key");
        await AddAsync(host.Services.GetRequiredService<IDataProtectionProvider>(), "Sealed with ours");
        Assert.Equal(1, await round.SendAsync(CancellationToken.None));
        Assert.Equal(1, await WaitingAsync());

        host.Time.Advance(TimeSpan.FromHours(47));
        Assert.Equal(0, await round.SendAsync(CancellationToken.None));
        Assert.Equal(1, await WaitingAsync());

        host.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await round.SendAsync(CancellationToken.None));
        Assert.Equal(0, await WaitingAsync());

        Assert.Equal("Sealed with ours", ((OutgoingMail)Assert.Single(carrier.Invocations).Arguments[1]).Subject);
    }

    public void Dispose() => host.Dispose();

    private Task<int> WaitingAsync() => host.InDatabase(db => db.Messages.CountAsync());

    private Task<int> AddAsync(IDataProtectionProvider keys, string subject) =>
        host.InDatabase(
            async (PortalDbContext db) =>
            {
                Outbox outbox = new(db, keys, host.Time, host.Services.GetRequiredService<PortalClock>());
                outbox.Add(new("somebody@hull.example", subject, "Hello"));
                return await db.SaveChangesAsync();
            }
        );
}
