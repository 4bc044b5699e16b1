using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// A password, a name, an NHS number, a note, tokens and cookies are typed into every field, address and header that takes text. The
/// complete log of the run contains none of them, and one line for each refusal.
/// </summary>
[Collection(nameof(HostilePortal))]
[Asvs("16.2.5", "16.3.2")]
public sealed class LogDisclosesNothing(HostilePortal portal)
{
    private const string Note = "Zebrafinch note about washing";
    private const string Password = "Zebrafinch-password-9912";
    private const string Name = "Zebrafinchson";
    private const string NhsNumber = "9434765919";

    private static readonly string[] Typed = ["Zebrafinch", NhsNumber];

    [Fact]
    public async Task Typed_text_tokens_and_cookies_are_not_logged()
    {
        await SendEverythingAsync(portal.Host.CreateDefaultClient());
        var telling = Telling().Take(5).ToList();
        Assert.True(telling.Count == 0, string.Join('\n', telling));
    }

    [Fact]
    public async Task A_page_that_logs_its_form_is_detected()
    {
        await using var talking = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(LogsItsFormController).Assembly))
        );
        var form = portal.Forms.First(form => form.Row.Pattern == "/people/{reference}/correct").With(Worst) with
        {
            Address = "/talkative",
        };
        using var answer = await form.SendAsync(portal.As(Role.CareCoordinator).Copy(talking.CreateDefaultClient()));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains(portal.Host.Log(), line => line.Contains("Told: ", StringComparison.Ordinal) && Tells(line));
    }

    [Fact]
    public async Task Each_refusal_has_one_log_line_and_one_audit_entry()
    {
        var visitor = portal.As(Role.Finance);
        var before = portal.Host.Log().Count;
        var entries = await RefusalsAsync();
        var refused = PermissionTable
            .Rows.Where(row => row is { Method: "GET", IsMachinery: false } && !row.Allows(Role.Finance, Whose.OtherSite))
            .ToList();
        foreach (var row in refused)
        {
            using var answer = await visitor.SendOnceAsync(HttpMethod.Get, row.Address(portal.Foreign), null);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.True(refused.Count > 50);
        Assert.Equal(
            refused.Count,
            portal.Host.Log().Skip(before).Count(line => line.Contains("\"Status\":404", StringComparison.Ordinal))
        );
        Assert.Equal(entries + refused.Count, await RefusalsAsync());
    }

    private Task<int> RefusalsAsync() =>
        portal.Host.InDatabase(db => db.AuditEntries.CountAsync(entry => entry.What == AuditedEvent.Refused));

    private async Task SendEverythingAsync(HttpClient client)
    {
        foreach (var form in portal.Forms)
        {
            portal.Back();
            using var typed = await form.With(Worst).SendAsync(portal.SenderOf(form.Row).Copy(client));
            using var stale = await form.With(field => field.Key == Page.TokenName ? "Zebrafinch" : Worst(field))
                .SendAsync(portal.SenderOf(form.Row).Copy(client));
        }

        portal.Back();
        foreach (var role in new[] { Role.CareCoordinator, Role.Auditor })
        {
            var visitor = portal.As(role).Copy(client);
            visitor.Keep("phb-step", "Zebrafinch");
            foreach (var row in PermissionTable.Rows.Where(row => row is { Method: "GET", IsMachinery: false }))
            {
                foreach (
                    var address in new[]
                    {
                        row.Address(portal.Own) + $"?q={Name}&Q={NhsNumber}&returnUrl=/{Name}&Person={NhsNumber}&Who={Name}&page={Name}",
                        row.Address(portal.Own) + "/" + Name,
                    }
                )
                {
                    using var answer = await visitor.SendOnceAsync(HttpMethod.Get, address, null);
                }
            }
        }

        using HttpRequestMessage strange = new(HttpMethod.Post, "/account/sign-in?token=Zebrafinch")
        {
            Content = new StringContent("Zebrafinch%", null, "application/x-www-form-urlencoded"),
        };
        strange.Headers.TryAddWithoutValidation("Referer", "/Zebrafinch");
        strange.Headers.TryAddWithoutValidation("User-Agent", "Zebrafinch");
        strange.Headers.TryAddWithoutValidation("Cookie", "phb-session=Zebrafinch; phb-form=Zebrafinch");
        using var refused = await client.SendAsync(strange);
    }

    private static string Worst(KeyValuePair<string, string> field) =>
        field.Key switch
        {
            _ when field.Key == Page.TokenName => field.Value,
            _ when field.Key.Contains("assword", StringComparison.Ordinal) || field.Key is "Current" or "New" or "Again" => Password,
            _ when field.Key.EndsWith("NhsNumber", StringComparison.Ordinal) => NhsNumber,
            _ when field.Key.EndsWith("Name", StringComparison.Ordinal) || field.Key is "Email" => Name,
            _ when field.Value is "Sample" => Note,
            _ => field.Value,
        };

    private IEnumerable<string> Telling() =>
        portal.Host.Log().Where(line => !line.Contains("Told: ", StringComparison.Ordinal) && Tells(line));

    /// <summary>Tokens and keys are recognised by how they begin; everything else is known text.</summary>
    private static bool Tells(string line) =>
        line.Contains("CfDJ8", StringComparison.Ordinal) || Typed.Any(typed => line.Contains(typed, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Logs whatever it is sent.</summary>
public sealed class LogsItsFormController(ILogger<LogsItsFormController> log) : Controller
{
    [HttpPost("talkative")]
    [For(Role.CareCoordinator)]
    public IActionResult Tell()
    {
        log.LogInformation("Told: {Form}", string.Join(' ', Request.Form.Select(f => $"{f.Key}={f.Value}")));
        return NoContent();
    }
}
