using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>The portal as a person would start it, with its demonstration data, in a process of its own; and one Chromium.</summary>
public sealed class PortalProcess : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("phb-browser-").FullName;
    private readonly Uri address = new($"http://127.0.0.1:{FreePort()}");
    private Process? portal;
    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Why the journeys cannot run on this machine; under CI that is a failure.</summary>
    public string? Missing { get; private set; }

    public string BaseAddress => address.ToString();

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            Missing = "Chromium is not installed; tests/run installs it where it can.";
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "" or "false", Missing);
            return;
        }

        portal = Start();
        await AnswersAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>As if somebody had left their browser alone for too long: their sessions were last seen years ago.</summary>
    public async Task LetSessionsRunOutAsync(string signInName)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "portal.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Sessions SET StartedUtc = '2010-01-01 00:00:00', LastSeenUtc = '2010-01-01 00:00:00' WHERE UserId = (SELECT Id FROM Users WHERE Email = $name)";
        command.Parameters.AddWithValue("$name", signInName);
        Assert.InRange(await command.ExecuteNonQueryAsync(), 1, int.MaxValue);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        playwright?.Dispose();
        if (portal is { HasExited: false })
        {
            portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync();
        }

        portal?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start()
    {
        var web = Path.Combine(Repository(), "src", "PhbPortal.Web");
        var built = Path.Combine(AppContext.BaseDirectory, "PhbPortal.Web.dll");
        var start = new ProcessStartInfo("dotnet", [built])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = web,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Demonstration",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Storage__Folder"] = folder,
                ["Storage__Engine"] = "Sqlite",
            },
        };
        var process = Process.Start(start)!;

        // Read and dropped: a full pipe would stop the portal.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await tick.WaitForNextTickAsync(patience.Token))
        {
            Assert.False(portal!.HasExited, "The portal stopped instead of starting.");
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative), patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet: ask again at the next tick.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Repository()
    {
        var up = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(up.FullName, "PhbPortal.sln")))
            up = up.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        return up.FullName;
    }
}

[CollectionDefinition(Name)]
public sealed class WithThePortal : ICollectionFixture<PortalProcess>
{
    public const string Name = "portal";
}
