using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PhbPortal.Web.Mail;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Tests.Account;

/// <summary>A message leaves the outbox only once someone has taken it.</summary>
public sealed class MessagesWaitForTheirCarrier : IDisposable
{
    private readonly PortalHost host = new();
    private readonly Mock<IMessageCarrier> carrier = new(MockBehavior.Strict);

    [Fact]
    public async Task One_that_was_not_carried_is_carried_later_under_the_same_reference_and_none_twice()
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
    public async Task One_to_nobody_is_dropped_without_asking_the_carrier()
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
