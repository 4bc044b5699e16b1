using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Tests.Access;
using PhbPortal.Web.Tests.Account;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>
/// The portal as it is deployed: on PostgreSQL, under a login with few rights, with row security between sites. Skipped where PostgreSQL
/// is not installed, but never in CI.
/// </summary>
public sealed partial class PagesOnPostgres(OnPostgres portal) : IClassFixture<OnPostgres>
{
    private const int PagesOfEachKind = 2;
    private const int MostPages = 60;

    [SkippableFact]
    public async Task Every_role_reads_its_pages_and_nobody_of_another_site()
    {
        Skip.If(portal.IsMissing, OnPostgres.WhyMissing);
        List<string> wrong = [];
        foreach (var (role, email) in SampleAccounts.OfEachRole)
            wrong.AddRange(await WalkAsync(role, email));

        Assert.Equal("", string.Join('\n', wrong));
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        Assert.Equal(0, await db.People.IgnoreQueryFilters().CountAsync());
        var elsewhere = await db
            .People.AtAnySite()
            .Where(p => db.PilotSites.Any(s => s.Id == p.SiteId && s.Reference == "oxfordshire"))
            .Select(p => p.Reference)
            .FirstAsync();
        var coordinator = await portal.SignInAsync("coordinator@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync("/people/" + elsewhere)).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await portal.SignInAsync("coordinator@oxfordshire.example")).GetAsync("/people/" + elsewhere)).Status
        );
    }

    /// <summary>Everything that somebody does to their own way in: what SQLite takes at any length, PostgreSQL refuses.</summary>
    [SkippableFact]
    public async Task Somebody_sets_up_changes_and_removes_their_second_step()
    {
        Skip.If(portal.IsMissing, OnPostgres.WhyMissing);
        const string Email = "coordinator@merseyside.example";
        var visitor = await portal.SignInAsync(Email);
        var setUp = await visitor.GetAsync("/account/authenticator");
        var app = new Totp(GivenAnAccount.SeedOn(setUp));
        var shown = await setUp.SubmitAsync(("Form.Code", app.ComputeTotp()));
        Assert.Equal("/account/security/codes", shown.Address);
        Assert.Equal(RecoveryCodes.HowMany, CodesOn(shown).Count);

        var newOnes = await (await visitor.GetAsync("/account/security")).SubmitFormAsync("main form[action='/account/security/codes']");
        Assert.Equal("/account/security/codes", newOnes.Address);
        var codes = CodesOn(newOnes);
        Assert.Equal(RecoveryCodes.HowMany, codes.Count);

        var second = await portal.TryToSignInAsync(Email);
        Assert.Equal("/account/second-step", second.Address);
        Assert.Equal("/work", (await second.SubmitAsync(("Form.Code", codes[0]))).Address);

        const string Better = "otters like cold rivers";
        var changed = await (await visitor.GetAsync("/account/change-password")).SubmitAsync(
            ("Current", DemonstrationAccounts.Password),
            ("New", Better),
            ("Again", Better)
        );
        Assert.Equal("/work", changed.Address);
        var removed = await (await visitor.GetAsync("/account/security")).SubmitFormAsync(
            "main form[action='/account/authenticator/remove']"
        );
        Assert.Contains("The app is removed", removed.Text, StringComparison.Ordinal);
    }

    private static List<string> CodesOn(Page page) => [.. page.Html.QuerySelectorAll("main li code").Select(Page.Words)];

    private async Task<List<string>> WalkAsync(Role role, string email)
    {
        var visitor = await portal.SignInAsync(email);
        List<string> wrong = [];
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> ahead = new(["/", "/work", "/people", "/my-plan", "/dashboard", "/audit", "/emergency/readings"]);
        while (seen.Count < MostPages && ahead.TryDequeue(out var address))
        {
            var kind = Named().Replace(address.Split('?')[0], "/*");
            if (kinds.GetValueOrDefault(kind) == PagesOfEachKind || !seen.Add(address))
                continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var page = await visitor.GetAsync(address);
            if ((int)page.Status >= 500)
                wrong.Add($"{role}, {address}: {(int)page.Status}");
            foreach (var link in page.Html.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                ahead.Enqueue(link);
        }

        if (seen.Count < 10)
            wrong.Add($"{role} met {seen.Count} pages only");
        return wrong;
    }

    [GeneratedRegex("/(?=[a-z0-9]*[0-9])[a-z0-9]{16}|/[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
