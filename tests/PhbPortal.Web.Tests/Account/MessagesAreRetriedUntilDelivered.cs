using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PhbPortal.Web.Mail;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Tests.Account;

/// <summary>A message leaves the outbox only once it has been accepted for delivery.</summary>
public sealed class MessagesAreRetriedUntilDelivered : IDisposable
{
    private readonly PortalHost host = new();
    private readonly Mock<IMessageCarrier> carrier = new(MockBehavior.Strict);

    [Fact]
    public async Task A_failed_message_is_delivered_later_once_with_the_same_reference()
    {
        await AddAsync("kim@hull.example", "First", "Second", "Third");
        var waiting = await host.InDatabase(db => db.Messages.OrderBy(m => m.Id).Select(m => m.Reference).ToListAsync());
        carrier
            .SetupSequence(c => c.CarryAsync(It.IsAny<string>(), It.IsAny<OutgoingMail>(), It.IsAny<CancellationToken>()))
            .Returns(Task.CompletedTask)
            .ThrowsAsync(new IOException("The disk is full"))
            .Returns(Task.CompletedTask)
            .Returns(Task.CompletedTask);

        await Assert.ThrowsAsync<IOException>(() => Round.SendAsync(CancellationToken.None));
        Assert.Equal(waiting[1..], await host.InDatabase(db => db.Messages.OrderBy(m => m.Id).Select(m => m.Reference).ToListAsync()));

        Assert.Equal(2, await Round.SendAsync(CancellationToken.None));
        Assert.Equal(0, await Round.SendAsync(CancellationToken.None));
        Assert.Equal(
            [(waiting[0], "First"), (waiting[1], "Second"), (waiting[1], "Second"), (waiting[2], "Third")],
            carrier.Invocations.Select(call => ((string)call.Arguments[0], ((OutgoingMail)call.Arguments[1]).Subject))
        );
    }

    [Fact]
    public async Task A_message_without_a_recipient_is_dropped()
    {
        await AddAsync("", "To nobody");

        Assert.Equal(1, await Round.SendAsync(CancellationToken.None));

        carrier.VerifyNoOtherCalls();
    }

    public void Dispose() => host.Dispose();

    private Task<int> AddAsync(string to, params string[] subjects) =>
        host.InDatabase(db =>
        {
            Outbox outbox = new(
                db,
                host.Services.GetRequiredService<IDataProtectionProvider>(),
                host.Time,
                host.Services.GetRequiredService<PortalClock>()
            );
            foreach (var subject in subjects)
                outbox.Add(new(to, subject, "Hello"));
            return db.SaveChangesAsync();
        });

    private MessageRound Round =>
        new(host.Services.GetRequiredService<IServiceScopeFactory>(), carrier.Object, host.Time, NullLogger<MessageRound>.Instance);
}
