using System.Diagnostics;

namespace PhbPortal.Web.Tests.Source;

/// <summary>The dotnet command, for tests that build or publish.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task<(bool IsDone, string Said)> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Build settings inherited from the test run must not affect another build.
        foreach (var told in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(told);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using CancellationTokenSource late = new(Longest);
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
        await process.WaitForExitAsync(late.Token);
        return (process.ExitCode == 0, await said + await complained);
    }
}
