using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Accounts;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>
/// The log and the spans of a traced portal say which route was requested and what failed where. They do not contain the address, nor the
/// text of an exception or a database command.
/// </summary>
[Asvs("16.2.5", "16.3.4")]
public sealed class LogsAndSpansNameTheRoute : IDisposable
{
    private const string AddressesOnSpans = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";
    private const string Name = "Margery Blythe";

    private readonly PortalHost host = new() { WritesItsLog = true };
    private readonly WebApplicationFactory<Program> faulty;
    private readonly ActivityTraceId trace = ActivityTraceId.CreateRandom();
    private readonly ConcurrentBag<Activity> spans = [];
    private readonly ActivityListener listener;

    public LogsAndSpansNameTheRoute()
    {
        // A traced portal may also record the framework's own tags, which include addresses.
        AppContext.SetSwitch(AddressesOnSpans, false);
        listener = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == trace)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        faulty = host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(NamingController).Assembly))
        );
    }

    [Fact]
    public async Task An_invitation_link_is_logged_by_its_route_only()
    {
        var form = await (await host.FirstAsync()).GetAsync("/accounts/invite");
        var place = form
            .Html.QuerySelectorAll("select[name='Form.Place'] option, input[name='Form.Place']")
            .Select(option => option.GetAttribute("value")!)
            .First(value => value.Length > 0);
        await form.SubmitAsync(
            ("Form.Name", Name),
            ("Form.SignInName", "margery.blythe"),
            ("Form.Email", "margery@hull.example"),
            ("Form.Role", nameof(Role.CareCoordinator)),
            ("Form.Place", place),
            ("Form.By", "email")
        );
        var code = (await host.MessagesAsync())[^1].Split("/account/new-password?code=")[1].Split(['\r', '\n', ' '])[0];

        var answer = await AskAsync("/account/new-password?code=" + code);

        Assert.Equal(HttpStatusCode.OK, answer);
        NothingTells(code, "code=");
        Assert.Single(host.Log(), line => line.Contains("\"Route\":\"account/new-password\"", StringComparison.Ordinal));
        Assert.Equal("account/new-password", RouteOfTheSpan());
    }

    [Fact]
    public async Task An_exception_is_logged_by_type_and_place_without_its_message()
    {
        Assert.Equal(HttpStatusCode.InternalServerError, await AskAsync("/naming/Blythe/fault"));

        NothingTells("Blythe", "Margery");
        Assert.Single(
            host.Log(),
            line =>
                line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)
                && line.Contains("System.InvalidOperationException (0x80131509)", StringComparison.Ordinal)
                && line.Contains("System.FormatException", StringComparison.Ordinal)
                && line.Contains(nameof(NamingController.Fault), StringComparison.Ordinal)
        );
        Assert.Single(
            host.Log(),
            line =>
                line.Contains("\"Route\":\"naming/{who}/fault\"", StringComparison.Ordinal)
                && line.Contains("\"Status\":500", StringComparison.Ordinal)
                && line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)
        );
        Assert.Equal("naming/{who}/fault", RouteOfTheSpan());
    }

    [Theory]
    [InlineData("command")]
    [InlineData("save")]
    public async Task A_failed_database_command_is_logged_without_its_text(string way)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, await AskAsync($"/naming/Blythe/{way}"));

        NothingTells("Blythe", "Margery", "SELECT '", "INSERT INTO");
        Assert.Contains(host.Log(), line => line.Contains("SqliteException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_aborted_answer_discloses_no_more()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync("/naming/Blythe/half"));

        NothingTells("Blythe", "Margery");
        Assert.Single(
            host.Log(),
            line =>
                line.Contains("\"Route\":\"naming/{who}/half\"", StringComparison.Ordinal)
                && line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)
                && line.Contains("System.InvalidOperationException", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_unknown_address_has_no_route()
    {
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("/nowhere/Blythe?who=Margery"));

        NothingTells("Blythe", "Margery", "nowhere");
        Assert.Equal("none", RouteOfTheSpan());
        Assert.Single(
            host.Log(),
            line =>
                line.Contains("\"Route\":\"none\"", StringComparison.Ordinal) && line.Contains("\"Status\":404", StringComparison.Ordinal)
        );
    }

    public void Dispose()
    {
        listener.Dispose();
        faulty.Dispose();
        host.Dispose();
    }

    private async Task<HttpStatusCode> AskAsync(string address)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Add("traceparent", $"00-{trace.ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        using var answer = await faulty.CreateDefaultClient().SendAsync(request);
        await answer.Content.ReadAsStringAsync();
        return answer.StatusCode;
    }

    private void NothingTells(params string[] secrets)
    {
        Assert.NotEmpty(spans);
        var said = host.Log().Concat(spans.SelectMany(Said)).ToList();
        Assert.All(secrets, secret => Assert.DoesNotContain(said, one => one.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    private string? RouteOfTheSpan() =>
        Assert.Single(spans, span => span.OperationName == "Microsoft.AspNetCore.Hosting.HttpRequestIn").GetTagItem("http.route") as string;

    private static IEnumerable<string> Said(Activity span) =>
        [
            span.DisplayName,
            span.StatusDescription ?? "",
            .. span.TagObjects.Concat(span.Events.SelectMany(e => e.Tags)).Select(tag => $"{tag.Key}: {tag.Value}"),
        ];
}

/// <summary>Fails in every way that could name a person.</summary>
[AllowAnonymous]
[Route("naming/{who}")]
public sealed class NamingController(PortalDbContext db) : Controller
{
    private const string Name = "Margery Blythe";

    [HttpGet("fault")]
    public IActionResult Fault() => throw new InvalidOperationException($"{Name} has no plan", new FormatException(Name));

    [HttpGet("command")]
    public async Task<IActionResult> Command()
    {
        await db.Database.ExecuteSqlRawAsync("SELECT '" + Name + "' FROM nowhere");
        return NoContent();
    }

    [HttpGet("save")]
    public async Task<IActionResult> Save()
    {
        db.Add(new Data.Stores.StoredSetting { Name = Data.Stores.StoredSetting.DemonstrationOffset, Value = Name });
        await db.SaveChangesAsync();
        return NoContent();
    }

    [HttpGet("half")]
    public async Task<IActionResult> Half()
    {
        await Response.WriteAsync("It begins well");
        await Response.Body.FlushAsync();
        throw new InvalidOperationException($"{Name} has no plan");
    }
}
