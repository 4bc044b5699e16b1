using System.Data.Common;
using PhbPortal.Data.Audit;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Startup;

/// <summary>Links audit entries into their chains, twice a second, and periodically records the ends of the chains.</summary>
public sealed class AuditSealer(
    IServiceScopeFactory scopes,
    PortalClock clock,
    TimeProvider time,
    AuditHeads heads,
    IConfiguration configuration,
    ILogger<AuditSealer> log
) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan headsEvery = configuration.GetValue("Audit:HeadsEvery", TimeSpan.FromHours(1));
    private DateTimeOffset nextHeads;
    private bool checkedAll;
    private bool isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SealAsync(stoppingToken);
                isFailing = false;
            }
            catch (Exception passing) when (passing is DbException or IOException or InvalidOperationException or TimeoutException)
            {
                // Nothing is lost: what waits is sealed when the database or the disk is available again. Logged once, not twice a second.
                if (!isFailing)
                    log.LogError(passing, "Audit entries cannot be sealed for now");
                isFailing = true;
            }
        }
    }

    private async Task SealAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.OpenForThePortal();
        while (await AuditSealing.SealAsync(db, clock.NowUtc, all: !checkedAll, cancellationToken) > 0)
            log.LogDebug("Audit entries sealed");
        checkedAll = true;
        if (time.GetUtcNow() < nextHeads)
            return;
        await heads.WriteAsync(await AuditSealing.HeadsAsync(db, cancellationToken), cancellationToken);
        nextHeads = time.GetUtcNow() + headsEvery;
    }
}
