using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Tests.Programme.Audit;

public sealed class SealingTheAuditInTheBackground(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Every_entry_is_linked_and_the_end_of_each_chain_is_logged()
    {
        await using var running = host.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddHostedService<AuditSealer>()));
        using var client = running.CreateClient();
        var heads = running.Services.GetRequiredService<AuditHeads>();
        using var patience = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var waiting = 1;
        while (waiting > 0 || (await heads.ReadAsync(patience.Token)).Count == 0)
        {
            await tick.WaitForNextTickAsync(patience.Token);
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await using var scope = running.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.ActFor(Actor.Portal, SiteScope.Everywhere);
            waiting = await db.AuditEntries.CountAsync(e => !db.AuditSeals.Any(s => s.AuditEntryId == e.Id), patience.Token);
        }

        Assert.NotEmpty(await heads.ReadAsync(patience.Token));
    }
}
