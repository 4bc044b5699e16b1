using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

// The sweep beside both portals with their journeys: much of their time is spent waiting for the browser.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestCollectionOrderer(PhbPortal.Web.Tests.LongestFirst.Name, PhbPortal.Web.Tests.LongestFirst.Assembly)]

namespace PhbPortal.Browser.Tests;

/// <summary>
/// The portal as a person would start it, as it was published where <c>tests/run</c> says so, with its demonstration data, in a process of
/// its own; and one Chromium. Another one beside it, in a folder of its own, can begin on another day and move on as days pass.
/// </summary>
public sealed class PortalProcess : IAsyncLifetime
{
    private const string OffsetToNoon = "UPDATE StoredSettings SET Value = $value WHERE Name = 'Demonstration:Offset'";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Filled once for all portals that begin on the demonstration's own day, then copied.</summary>
    private static readonly Lazy<Task<string>> Filled = new(FillAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("phb-browser-").FullName;
    private readonly Uri address = new($"http://127.0.0.1:{FreePort()}");
    private readonly DateOnly? firstDay;
    private Process? portal;
    private IPlaywright? playwright;

    public PortalProcess() { }

    private PortalProcess(IBrowser browser, DateOnly today) => (Browser, firstDay) = (browser, today);

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Why the journeys cannot run on this machine; under CI that is a failure.</summary>
    public string? Missing { get; private set; }

    public string BaseAddress => address.ToString();

    public async Task InitializeAsync()
    {
        Missing = Chromium.Missing;
        if (Missing is not null)
            return;
        foreach (var file in Directory.GetFiles(await Filled.Value))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await StartAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
    }

    /// <summary>As if somebody had left their browser alone for too long: their sessions were last seen years ago.</summary>
    public async Task LetSessionsRunOutAsync(string signInName)
    {
        const string LongAgo =
            "UPDATE Sessions SET StartedUtc = '2010-01-01 00:00:00', LastSeenUtc = '2010-01-01 00:00:00' WHERE UserId = (SELECT "
            + "Id FROM Users WHERE Email = $value)";
        Assert.InRange(await ChangeAsync(LongAgo, signInName), 1, int.MaxValue);
    }

    /// <summary>Another portal that begins on that day, with the same browser; for who disposes of it.</summary>
    public async Task<PortalProcess> BesideAsync(DateOnly today)
    {
        PortalProcess beside = new(Browser, today);
        try
        {
            await beside.StartAsync();
        }
        catch
        {
            await beside.DisposeAsync();
            throw;
        }

        return beside;
    }

    /// <summary>As if days had passed: the portal is stopped, and started again at noon of that day.</summary>
    public async Task MoveToAsync(DateOnly today)
    {
        await StopAsync();
        var offset = today.ToDateTime(new(12, 0), DateTimeKind.Utc) - DateTime.UtcNow;
        Assert.Equal(1, await ChangeAsync(OffsetToNoon, offset.ToString("c", CultureInfo.InvariantCulture)));
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (playwright is not null)
            await Browser.CloseAsync();
        playwright?.Dispose();
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync()
    {
        portal = Start();
        await AnswersAsync();
    }

    private async Task StopAsync()
    {
        if (portal is { HasExited: false })
        {
            portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync();
        }

        portal?.Dispose();
        portal = null;
    }

    private async Task<int> ChangeAsync(string sql, string value)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$value", value);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> FillAsync()
    {
        var filled = Directory.CreateTempSubdirectory("phb-browser-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(filled, recursive: true);
        using var filling = Start(filled, null, ["migrate"], []);
        using CancellationTokenSource late = new(Patience);
        await filling.WaitForExitAsync(late.Token);
        Assert.Equal(0, filling.ExitCode);
        return filled;
    }

    private Process Start() => Start(folder, firstDay, [], [("ASPNETCORE_URLS", address.ToString())]);

    private static Process Start(string folder, DateOnly? firstDay, string[] command, (string Name, string Value)[] settings)
    {
        var published = Environment.GetEnvironmentVariable("PHB_TEST_PORTAL") is { Length: > 0 } where ? where : null;
        var program = Path.Combine(published ?? AppContext.BaseDirectory, "PhbPortal.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = published ?? Path.Combine(Repository(), "src", "PhbPortal.Web"),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Demonstration",
                ["Storage__Folder"] = folder,
                ["Storage__Engine"] = "Sqlite",
            },
        };
        if (firstDay is { } day)
            start.Environment["Demonstration__Today"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
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

/// <summary>Journeys in one line at one portal; <see cref="WithAnotherPortal"/> has the other half of them beside it.</summary>
[CollectionDefinition(Name)]
public sealed class WithThePortal : ICollectionFixture<PortalProcess>
{
    public const string Name = "portal";
}

[CollectionDefinition(Name)]
public sealed class WithAnotherPortal : ICollectionFixture<PortalProcess>
{
    public const string Name = "another portal";
}
