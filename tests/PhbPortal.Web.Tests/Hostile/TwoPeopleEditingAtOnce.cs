using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Two people have a page open at once. Every form that carries a version is sent by the first and then by the second; for a plan, the
/// first also edits another section, removes a support item or records agreement. The first save stands, and the second person still has
/// their text.
/// </summary>
[Collection(nameof(HostilePortal))]
public sealed class TwoPeopleEditingAtOnce(HostilePortal portal)
{
    private const string First = "What the first one wrote";
    private const string Second = "What the second one wrote";
    private const string Agreement = "/plans/{plan}/agreement";

    /// <summary>Other things that may happen to a plan while someone is writing in it.</summary>
    private static readonly string[] Meanwhile = ["/plans/{plan}/what-matters", "/plans/{plan}/support/{line:int}/remove", Agreement];

    [Fact]
    public async Task The_first_save_stands_and_the_second_person_keeps_their_text()
    {
        List<string> wrong = [];
        var versioned = portal.Forms.Where(form => form.Fields.Any(f => f.Key.EndsWith("Version", StringComparison.Ordinal))).ToList();
        foreach (var form in versioned)
        {
            foreach (
                var first in versioned.Where(other =>
                    other == form
                    || (
                        Meanwhile.Contains(other.Row.Pattern, StringComparer.Ordinal)
                        && IsOfSamePlan(other, form)
                        && !EndsAgreement(other, form)
                    )
                )
            )
                wrong.AddRange(await TryAsync(first, form, portal.SenderOf(form.Row)));
        }

        Assert.True(versioned.Count >= 25, $"{versioned.Count} forms carry a version.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_form_that_ignores_its_version_is_detected()
    {
        await using var heedless = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(IgnoresVersionController).Assembly))
        );
        var first = portal.Forms.First(form => form.Row.Pattern == "/people/{reference}/correct");
        var second = first with
        {
            Row = Row.For("POST /heedless/people/{reference}", Role.CareCoordinator),
            Address = "/heedless/people/" + portal.Own.References["people"],
        };
        Assert.NotEmpty(await TryAsync(first, second, portal.As(Role.CareCoordinator).Copy(heedless.CreateDefaultClient())));
    }

    private async Task<List<string>> TryAsync(FilledForm first, FilledForm second, Visitor slower)
    {
        portal.Back();
        using var kept = await first.Saying(First).SendAsync(portal.SenderOf(first.Row));
        if (kept.StatusCode != HttpStatusCode.Found)
            return [$"{first.Row.Endpoint} was not taken: {(int)kept.StatusCode}"];
        var before = DatabaseSnapshot.All(portal.Host);
        using var answer = await second.Saying(Second).SendAsync(slower);
        var body = await answer.Content.ReadAsStringAsync();
        List<string> lost = [.. before.LostIn(DatabaseSnapshot.All(portal.Host))];
        var keepsWords =
            answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Conflict)
            || second.Texts.Count == 0
            || second.Saying(Second).Fields.All(f => f.Value != Second)
            || body.Contains(Second, StringComparison.Ordinal);
        var what = $"{first.Row.Endpoint}, then {second.Row.Endpoint}: {(int)answer.StatusCode}";
        return
        [
            .. lost.Select(row => $"{what} overwrote {row}"),
            .. keepsWords ? Array.Empty<string>() : [$"{what} lost the words"],
            .. (int)answer.StatusCode >= 500 ? [what] : Array.Empty<string>(),
        ];
    }

    // Adding to a plan changes what was agreed, so it must be agreed again, whenever it was added.
    private static bool EndsAgreement(FilledForm first, FilledForm second) =>
        first.Row.Pattern == Agreement && second.Row.Pattern.Contains("/add", StringComparison.Ordinal);

    private static bool IsOfSamePlan(FilledForm one, FilledForm other) =>
        one.Address.Split('/') is [_, "plans", var plan, ..] && other.Address.StartsWith($"/plans/{plan}/", StringComparison.Ordinal);
}

/// <summary>Saves a correction without checking the version.</summary>
[Route("heedless")]
public sealed class IgnoresVersionController(PortalDbContext db) : Controller
{
    [HttpPost("people/{reference}")]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> Correct(string reference)
    {
        await db
            .People.Where(p => p.Reference == reference)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.GpPractice, Request.Form["Form.GpPractice"].ToString()));
        return NoContent();
    }
}
