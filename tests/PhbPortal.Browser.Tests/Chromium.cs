using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

internal static class Chromium
{
    /// <summary>The first is the same browser without its windows: pages take it a third less work.</summary>
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    /// <summary>The reason why no browser could be installed on this machine, if there is one. In CI that is a failure.</summary>
    public static string? Missing
    {
        get
        {
            if (Array.Exists(Programs, File.Exists))
                return null;
            const string Why = "Chromium is not installed; tests/run installs it where it can.";
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "" or "false", Why);
            return Why;
        }
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Array.Find(Programs, File.Exists),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
}
