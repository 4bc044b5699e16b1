using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>
/// Requests every endpoint, style sheet, script and picture, as a stranger and signed in, and causes each kind of refusal.
/// </summary>
[Asvs(
    "3.3.1",
    "3.3.2",
    "3.3.3",
    "3.3.5",
    "3.4.1",
    "3.4.2",
    "3.4.3",
    "3.4.4",
    "3.4.5",
    "3.4.6",
    "3.4.8",
    "3.5.8",
    "3.6.1",
    "4.1.1",
    "13.4.2",
    "14.2.3",
    "14.3.2"
)]
public sealed class HeadersEverywhere(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] Methods = ["GET", "POST", "PUT"];

    [Fact]
    public async Task Every_address_sends_them_to_a_stranger_in_production()
    {
        await using var production = Production();
        var visitor = At(production);
        var addresses = PermissionTable
            .Rows.Select(row => row.Address(SampleRecords.Missing))
            .Concat(PortalEndpoint.AssetsOf(host).Select(asset => asset.Pattern))
            .Concat(["/nowhere", "/css/nowhere.css", "/a/%2e%2e/b"]);
        AssertNone(await FaultsAsync(visitor, addresses, isSignedIn: false, isOverTls: true));
    }

    [Fact]
    public async Task Every_address_sends_them_and_no_store_to_someone_signed_in()
    {
        var own = await host.InDatabase(SampleAccounts.OwnRecordsAsync);
        var visitor = await host.SignInAs("coordinator@hull.example");
        var addresses = PermissionTable
            .Rows.Where(row => row is { IsMachinery: false, EndsTheSession: false } && row.Pattern != "/account/sign-in")
            .Select(row => row.Address(own));
        AssertNone(await FaultsAsync(visitor, addresses, isSignedIn: true, isOverTls: false));
    }

    [Theory]
    [InlineData("/planted/500", HttpStatusCode.InternalServerError)]
    [InlineData("/planted/503", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/planted/nothing", HttpStatusCode.NotFound)]
    public async Task Faults_carry_them(string address, HttpStatusCode status)
    {
        await using var planted = Planted(Production());
        using var answer = await At(planted).SendOnceAsync(HttpMethod.Get, address, null);
        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotMatch(@"\bplanted\b|   at |Exception", await answer.Content.ReadAsStringAsync());
        Assert.Empty(await HeaderFaults.OfAsync(answer, isSignedIn: false, isOverTls: true));
    }

    [Fact]
    public async Task The_refusal_of_a_foreign_host_name_carries_them()
    {
        await using var production = Production();
        using var client = production.CreateDefaultClient(new Uri("https://elsewhere.example"));
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await HeaderFaults.OfAsync(answer, isSignedIn: false, isOverTls: true));
    }

    [Fact]
    public async Task No_two_answers_have_the_same_nonce()
    {
        HashSet<string> policies = [];
        for (var asked = 0; asked < 20; asked++)
        {
            using var answer = await host.Visit().SendOnceAsync(HttpMethod.Get, "/", null);
            Assert.True(policies.Add(answer.Headers.GetValues("Content-Security-Policy").Single()));
        }
    }

    [Theory]
    [InlineData("/planted/inline-style", "inline style: p")]
    [InlineData("/planted/inline-script", "a script that is not marked as the page's own")]
    [InlineData("/planted/handler", "inline script: onclick")]
    [InlineData("/planted/elsewhere", "asks another server: img")]
    public async Task A_page_that_breaks_them_is_detected(string address, string fault)
    {
        await using var planted = Planted(Production());
        Assert.All(
            await FaultsAsync(At(planted), [address], isSignedIn: false, isOverTls: true, "GET"),
            found => Assert.EndsWith(fault, found, StringComparison.Ordinal)
        );
        Assert.Single(await FaultsAsync(At(planted), [address], isSignedIn: false, isOverTls: true, "GET"));
    }

    [Fact]
    public async Task An_answer_without_one_of_them_is_detected()
    {
        await using var lacking = Production()
            .WithWebHostBuilder(b => b.ConfigureTestServices(s => s.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Lacking>())));
        var found = await FaultsAsync(At(lacking), ["/", "/css/portal.css"], isSignedIn: false, isOverTls: true, "GET");
        Assert.Equal(["GET / 200: X-Content-Type-Options: ", "GET /css/portal.css 200: X-Content-Type-Options: "], found);
    }

    private static async Task<List<string>> FaultsAsync(
        Visitor visitor,
        IEnumerable<string> addresses,
        bool isSignedIn,
        bool isOverTls,
        params string[] methods
    )
    {
        List<string> faults = [];
        foreach (var address in addresses.Distinct(StringComparer.Ordinal))
        {
            foreach (var method in methods is [] ? Methods : methods)
            {
                using FormUrlEncodedContent nothing = new([]);
                using var answer = await visitor.SendOnceAsync(
                    new(method),
                    address,
                    method == "POST" ? nothing : null,
                    [("Origin", "https://elsewhere.example")]
                );
                // An unlisted method is refused before the sender is known.
                var knows = isSignedIn && answer.StatusCode != HttpStatusCode.MethodNotAllowed;
                faults.AddRange(
                    (await HeaderFaults.OfAsync(answer, knows, isOverTls)).Select(fault =>
                        $"{method} {address} {(int)answer.StatusCode}: {fault}"
                    )
                );
            }
        }

        return faults;
    }

    private static void AssertNone(List<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    private static WebApplicationFactory<Program> Planted(WebApplicationFactory<Program> portal) =>
        portal.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(PlantedController).Assembly))
        );

    private Visitor At(WebApplicationFactory<Program> portal) => new(portal.CreateDefaultClient(new Uri("https://localhost")), host.Sql);

    private WebApplicationFactory<Program> Production() =>
        host.WithWebHostBuilder(b => b.UseEnvironment("Production").UseSetting("AllowedHosts", "localhost"));

    private sealed class Lacking : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Response.OnStarting(() =>
                        {
                            context.Response.Headers.Remove("X-Content-Type-Options");
                            return Task.CompletedTask;
                        });
                        return rest(context);
                    }
                );
                next(app);
            };
    }
}

[AllowAnonymous]
[Route("planted")]
public sealed class PlantedController : Controller
{
    [HttpGet("500")]
    public IActionResult Fail() => throw new InvalidOperationException("planted");

    [HttpGet("503")]
    public IActionResult Late() => throw new TimeoutException("planted");

    [HttpGet("nothing")]
    public IActionResult Nothing() => NotFound();

    [HttpGet("inline-style")]
    public IActionResult InlineStyle() => Content("""<p style="color: red">planted</p>""", "text/html; charset=utf-8");

    [HttpGet("inline-script")]
    public IActionResult InlineScript() => Content("<script>planted()</script>", "text/html; charset=utf-8");

    [HttpGet("handler")]
    public IActionResult Handler() => Content("""<p onclick="planted()">planted</p>""", "text/html; charset=utf-8");

    [HttpGet("elsewhere")]
    public IActionResult Elsewhere() => Content("""<img src="https://counter.example/seen.gif" alt="">""", "text/html; charset=utf-8");

    [HttpGet("sender")]
    public IActionResult Sender() => Content($"{HttpContext.Connection.RemoteIpAddress} {Request.Scheme} {Request.Host}");
}
