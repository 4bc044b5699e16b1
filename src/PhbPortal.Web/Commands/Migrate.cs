using System.CommandLine;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Commands;

/// <summary>Migrates the database to this version. A separate command, so that an operator chooses when.</summary>
public static class Migrate
{
    public static Command Command(Func<string[], WebApplication> build) =>
        CommandLine.Named(
            "migrate",
            "Create the database or bring it to this version's shape, with the national data.",
            (parsed, stop) => RunAsync(parsed, build, stop)
        );

    private static async Task<int> RunAsync(ParseResult parsed, Func<string[], WebApplication> build, CancellationToken cancellationToken)
    {
        await using var app = build(CommandLine.SettingsOf(parsed));
        var report = await app.MigrateAsync(cancellationToken);
        var output = parsed.InvocationConfiguration.Output;
        foreach (var migration in report.Applied)
            await output.WriteLineAsync($"Applied {migration}");
        await output.WriteLineAsync("The database is at this version's shape.");
        if (report.Login is { } login)
            await output.WriteLineAsync($"{login} may read and write rows, add to history, and nothing else.");
        return 0;
    }
}
