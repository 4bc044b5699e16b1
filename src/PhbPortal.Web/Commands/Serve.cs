using System.CommandLine;

namespace PhbPortal.Web.Commands;

/// <summary>Answers requests until it is stopped.</summary>
public static class Serve
{
    public static Command Command(Func<string[], WebApplication> build) =>
        CommandLine.Named("serve", "Serve the portal (what happens when no command is given).", (parsed, stop) => RunAsync(parsed, build, stop));

    public static async Task<int> RunAsync(ParseResult parsed, Func<string[], WebApplication> build, CancellationToken stop)
    {
        await using var app = build(CommandLine.SettingsOf(parsed));
        await app.StartAsync(stop);
        foreach (var address in app.Urls)
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Personal health budgets portal: {address}");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
