using System.CommandLine;
using PhbPortal.Data.Stores;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Commands;

/// <summary>The commands of the executable. Without one it serves.</summary>
public static class CommandLine
{
    private const string Settings = "Any setting can be given as --Section:Name=value, for example --Storage:Engine=Postgres.";

#pragma warning disable RS0030 // System.CommandLine hands out where to write, and nothing to read from.
    public static TextReader Input => Console.In;
#pragma warning restore RS0030

    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        var root = new RootCommand($"Personal health budgets portal. {Settings}")
        {
            Serve.Command(build),
            Migrate.Command(build),
            CreateAdmin.Command(build),
            Verify.Command(build),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, stop) => Serve.RunAsync(parsed, build, stop));

        // Only settings may be left over on the command line; a mistyped option must not be ignored.
        var parsed = root.Parse(args);
        var output = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        if (parsed.UnmatchedTokens.FirstOrDefault(t => !IsSetting(t)) is { } unknown)
        {
            await output.Error.WriteLineAsync($"'{unknown}' is not known here. --help lists the commands and options.");
            return 1;
        }

        try
        {
            return await parsed.InvokeAsync(output);
        }
        catch (Exception refused) when (WhyNot(refused) is { } sentence)
        {
            await output.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>A command under the root that accepts settings, like the root.</summary>
    public static Command Named(string name, string description, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(run);
        return command;
    }

    public static string[] SettingsOf(ParseResult parsed) => [.. parsed.UnmatchedTokens];

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.IndexOf('=', StringComparison.Ordinal) > 2;

    private static string? WhyNot(Exception refused) =>
        refused switch
        {
            CannotStart or LaterBuildException => refused.Message,
            System.Data.Common.DbException => $"The database cannot be used: {refused.Message}",
            IOException => refused.Message,
            _ => null,
        };
}
