using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Every text about every person carries a mark of its site and person. Someone in each role follows every link and uses every search they
/// find, asks for what others found, and sends every form empty. No answer, and no line of the log, contains a mark of a person they may
/// not see; and no link that they find leads to what they may not open.
/// </summary>
[Collection(nameof(HostilePortal))]
[Asvs("8.2.2")]
public sealed class NobodyReadsAnotherPersonsRecord(HostilePortal portal)
{
    /// <summary>How many pages of one kind are read; the rest are about other people at the same site.</summary>
    private const int MostOfAKind = 3;

    private const int LeastMarkedColumns = 60;

    [Fact]
    public async Task No_answer_or_log_line_names_a_person_they_may_not_see()
    {
        var (hull, person, shared) = await PlantAsync();
        List<string> addresses = [];
        foreach (var email in new[] { "coordinator@oxfordshire.example", "approver@oxfordshire.example", "patient@oxfordshire.example" })
            addresses.AddRange((await CrawlAsync(await portal.Host.SignInAs(email), [])).Select(read => read.Address));
        List<string> foreign = [];
        List<string> nowhere = [];
        var seen = 0;
        foreach (var (role, _) in SampleAccounts.OfEachRole)
        {
            var visitor = portal.As(role);
            var read = await CrawlAsync(visitor, addresses);
            nowhere.AddRange(
                read.Where(page => page.FoundOn is not null && page.Status == HttpStatusCode.NotFound)
                    .Select(page => $"{role}, on {page.FoundOn}: {page.Address}")
            );
            if (role == Role.CareCoordinator)
                addresses.AddRange(read.Select(page => page.Address));
            read.AddRange(await SendEmptyAsync(role));
            seen += read.Sum(page => page.Seen.Count);
            foreign.AddRange(
                read.SelectMany(page =>
                    page.Seen.Where(canary => !MaySee(role, page.Address, canary, hull, person, shared))
                        .Select(canary => $"{role}, {page.Address}: {canary}")
                )
            );
        }

        Assert.True(foreign.Count == 0, string.Join('\n', foreign));
        Assert.True(nowhere.Count == 0, "Links that their reader may not open:\n" + string.Join('\n', nowhere));
        Assert.True(seen > 100, "Nobody sees what is theirs.");
        Assert.Empty(portal.Host.Log().SelectMany(Canaries.In));
    }

    [Fact]
    public async Task A_page_that_ignores_the_site_is_detected()
    {
        var (hull, _, _) = await PlantAsync();
        await using var forgetful = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(AllSitesController).Assembly))
        );
        var read = await CrawlAsync(portal.As(Role.CareCoordinator).Copy(forgetful.CreateDefaultClient()), ["/forgetful"]);
        Assert.Contains(read.Single(page => page.Address == "/forgetful").Seen, canary => canary.Site != hull);
    }

    private static bool MaySee(Role role, string address, Canary canary, long hull, long person, Dictionary<Role, HashSet<long>> shared) =>
        role switch
        {
            Role.CareCoordinator or Role.Approver or Role.Finance or Role.Clinician => canary.Site == hull,
            Role.Patient or Role.Representative => canary.Person == person,
            Role.Broker or Role.Supporter or Role.ThirdPartyHolder => canary.Site == hull && shared[role].Contains(canary.Person),
            Role.Auditor => address.StartsWith("/audit", StringComparison.Ordinal)
                || address.StartsWith("/emergency/readings", StringComparison.Ordinal),
            _ => false,
        };

    private async Task<(long Hull, long Person, Dictionary<Role, HashSet<long>> Shared)> PlantAsync()
    {
        portal.Back();
        Assert.True(await portal.Host.InDatabase(Canaries.PlantAsync) > LeastMarkedColumns);
        return await portal.Host.InDatabase(async db =>
        {
            var plan = await db.CarePlans.SingleAsync(p => p.Reference == portal.Own.References["plan"]);
            var circle = await db
                .CircleMembers.Where(m =>
                    db.Users.Any(u => u.Id == m.UserId && (u.Email == "adviser@hull.example" || u.Email == "supporter@hull.example"))
                )
                .ToListAsync();
            var held = await db.Budgets.Where(b => b.Parts.Any(p => p.HolderOrganisationId != null)).Select(b => b.PersonId).ToListAsync();
            Dictionary<Role, HashSet<long>> shared = new()
            {
                [Role.Broker] = [.. circle.Where(m => m.Kind == CircleKind.Adviser).Select(m => m.PersonId)],
                [Role.Supporter] = [.. circle.Where(m => m.Kind == CircleKind.Supporter).Select(m => m.PersonId)],
                [Role.ThirdPartyHolder] = [.. held],
            };
            return (plan.SiteId, plan.PersonId, shared);
        });
    }

    private async Task<List<PageSeen>> SendEmptyAsync(Role role)
    {
        List<PageSeen> read = [];
        foreach (
            var form in portal.Forms.Where(form =>
                form.Row.Roles.Contains(role) && !form.Row.IsOpen && !form.Row.Pattern.StartsWith("/account", StringComparison.Ordinal)
            )
        )
        {
            using var answer = await portal
                .As(role)
                .SendOnceAsync(HttpMethod.Post, form.Address, form.Fields.Where(f => f.Key == Page.TokenName));
            read.Add(new(form.Address, [.. Canaries.In(await answer.Content.ReadAsStringAsync())]));
        }

        return read;
    }

    private static async Task<List<PageSeen>> CrawlAsync(Visitor visitor, IEnumerable<string> others)
    {
        Queue<string> toRead = new([
            "/",
            "/work",
            "/people?q=e",
            "/my-plan",
            .. PermissionTable
                .Rows.Where(row => row is { Method: "GET", IsMachinery: false } && !row.Pattern.Contains('{', StringComparison.Ordinal))
                .Select(row => row.Pattern + row.Query),
            .. others,
        ]);
        HashSet<string> known = new(StringComparer.Ordinal);
        Dictionary<string, int> ofKind = new(StringComparer.Ordinal);
        Dictionary<string, string> foundOn = new(StringComparer.Ordinal);
        List<PageSeen> read = [];
        while (toRead.TryDequeue(out var address))
        {
            if (!known.Add(address) || address.StartsWith("/assets", StringComparison.Ordinal))
                continue;
            using var answer = await visitor.SendOnceAsync(HttpMethod.Get, address, null);
            if (answer.Headers.Location is { } next && next.ToString().StartsWith('/'))
                toRead.Enqueue(next.ToString());
            var body = await answer.Content.ReadAsStringAsync();
            read.Add(new(address, [.. Canaries.In(body)]) { Status = answer.StatusCode });
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            using var html = await new HtmlParser().ParseDocumentAsync(body);
            foreach (var found in Addresses(html, address))
            {
                foundOn.TryAdd(found, address);
                var kind = KindOf(found);
                if (!known.Contains(found) && ofKind.GetValueOrDefault(kind) < MostOfAKind)
                {
                    ofKind[kind] = ofKind.GetValueOrDefault(kind) + 1;
                    toRead.Enqueue(found);
                }
            }
        }

        return [.. read.Select(page => page with { FoundOn = foundOn.GetValueOrDefault(page.Address) })];
    }

    private static IEnumerable<string> Addresses(IHtmlDocument html, string page)
    {
        var links = html.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]);
        var searches = html.QuerySelectorAll<IHtmlFormElement>("form:not([method=post])")
            .Select(f =>
                (f.GetAttribute("action") ?? page.Split('?')[0])
                + "?"
                + string.Join(
                    '&',
                    f.Elements.OfType<IHtmlInputElement>()
                        .Where(i => i.Type is "text" or "search")
                        .Select(i => $"{i.Name}={(i.Name == "Q" ? "e" : "")}")
                )
            );
        return links
            .Concat(searches)
            .Select(href => href.StartsWith('?') ? page.Split('?')[0] + href : href)
            .Where(href => href is ['/', not '/', ..] or "/")
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The address without its references and numbers.</summary>
    private static string KindOf(string address) =>
        string.Join('/', address.Split('?')[0].Split('/').Select(word => word.Length == 16 || word.All(char.IsAsciiDigit) ? "*" : word))
        + (address.Contains('?', StringComparison.Ordinal) ? "?" : "");

    private sealed record PageSeen(string Address, IReadOnlyList<Canary> Seen)
    {
        public HttpStatusCode Status { get; init; }

        /// <summary>The first page with a link to it; null for a form, and for what was asked for without having been found.</summary>
        public string? FoundOn { get; init; }
    }
}

/// <summary>Lists people of every site.</summary>
[Route("forgetful")]
public sealed class AllSitesController(PortalDbContext db) : Controller
{
    [HttpGet]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> List() =>
        Content(string.Join('\n', await db.People.AtAnySite().Select(p => p.FamilyName).ToListAsync()));
}
