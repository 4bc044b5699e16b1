using System.CommandLine;
using System.Data.Common;
using PhbPortal.Data.Seeding;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Commands;

/// <summary>Answers requests until it is stopped.</summary>
public static class Serve
{
    public static Command Command(Func<string[], WebApplication> build) =>
        CommandLine.Named(
            "serve",
            "Serve the portal (what happens when no command is given).",
            (parsed, stop) => RunAsync(parsed, build, stop)
        );

    public static async Task<int> RunAsync(ParseResult parsed, Func<string[], WebApplication> build, CancellationToken cancellationToken)
    {
        await using var app = build(CommandLine.SettingsOf(parsed));
        app.ExpectOwnHosts();
        await PrepareAsync(app, cancellationToken);
        await app.StartAsync(cancellationToken);
        await AnnounceAsync(app, parsed.InvocationConfiguration.Output);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        if (app.Environment.IsDemonstration())
        {
            await app.MigrateAsync(cancellationToken);
            return;
        }

        try
        {
            await app.ExpectCurrentAsync(cancellationToken);
            await app.ExpectNarrowLoginAsync(cancellationToken);
        }
        catch (DbException unreachable)
        {
            // Without its database the portal answers "not ready", and works as soon as the database is available.
            app.Logger.LogError(unreachable, "The database cannot be reached yet; serving begins without it");
        }
    }

    private static async Task AnnounceAsync(WebApplication app, TextWriter output)
    {
        // A test host has no address, and nobody reads its console.
        if (app.Urls.Count == 0)
            return;
        foreach (var address in app.Urls)
            await output.WriteLineAsync($"Personal health budgets portal: {address}");
        if (!app.Environment.IsDemonstration())
            return;
        await output.WriteLineAsync(
            $"Demonstration, today is {app.Services.GetRequiredService<PortalClock>().Today:d MMMM yyyy}. Sign in with the "
                + $"password {DemonstrationAccounts.Password} as:"
        );
        foreach (var account in DemonstrationAccounts.All)
            await output.WriteLineAsync($"  {account.Email, -34} {account.Description}");
    }
}
