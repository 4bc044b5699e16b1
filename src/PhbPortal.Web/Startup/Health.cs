using Microsoft.Extensions.Diagnostics.HealthChecks;
using PhbPortal.Data.Stores;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Startup;

/// <summary>The two questions of monitoring: is the process alive, and can it work?</summary>
public static class Health
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseIsCurrent>("database", timeout: LongestWait);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(
                "/health/live",
                new() { Predicate = _ => false, ResponseWriter = (context, _) => WriteTextAsync(context, "live") }
            )
            .AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteTextAsync(HttpContext context, string words)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words);
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        await WriteTextAsync(context, report.Status == HealthStatus.Healthy ? "ready" : "not ready");
        if (!MayReadDetail(context))
            return;
        foreach (var (name, entry) in report.Entries)
            await context.Response.WriteAsync($"\n{name}: {entry.Status}. {entry.Description}");
    }

    private static bool MayReadDetail(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } && SignedIn.From(context.User).Role is Role.Administrator or Role.Auditor;

    private sealed class DatabaseIsCurrent(Migrator migrator, IHostEnvironment environment) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var waiting = await migrator.PendingAsync(cancellationToken);
                if (waiting.Count > 0)
                    return HealthCheckResult.Unhealthy($"{waiting.Count} migration(s) wait.");
                if (environment.IsProduction() && await migrator.TooMuchAsync(cancellationToken) is [var power, ..])
                    return HealthCheckResult.Unhealthy($"The login of requests may {power}.");
                return HealthCheckResult.Healthy("It answers and has this version's shape.");
            }
            catch (Exception fault)
                when (fault is System.Data.Common.DbException or InvalidOperationException or OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("It does not answer.", fault);
            }
        }
    }
}
