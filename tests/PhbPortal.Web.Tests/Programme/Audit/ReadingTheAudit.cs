using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Features.Programme.Audit;

namespace PhbPortal.Web.Tests.Programme.Audit;

[Asvs("1.2.10", "3.2.1", "5.4.1")]
public sealed class ReadingTheAudit(PortalHost host) : IClassFixture<PortalHost>
{
    private const int MostCommands = 6;

    public static TheoryData<AuditedEvent> Events => [.. Enum.GetValues<AuditedEvent>()];

    [Fact]
    public async Task Each_change_is_a_sentence_newest_first()
    {
        var auditor = await host.SignInAs("auditor@dh.example");
        var page = await auditor.GetAsync("/audit");
        Assert.Equal("Audit", page.Heading);
        Assert.Equal(25, page.Html.QuerySelectorAll("tbody tr").Length);
        Assert.EndsWith(".", Page.Words(page.Html.QuerySelector("tbody td")), StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, MostCommands);
        var second = await auditor.GetAsync("/audit?page=2");
        Assert.StartsWith("Audit, page 2 of ", second.Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_has_words_and_is_found_by_a_subject(AuditedEvent what)
    {
        AuditLine line = new(default, "Tom Beckett", Role.Approver, what, "CarePlan", "P-1", "Somewhere", "");
        Assert.Matches("^Tom Beckett \\(.+\\) [a-z].+\\.$", line.Sentence);
        Assert.Contains(Enum.GetValues<AuditSubject>(), subject => subject.Events().Contains(what));
    }

    [Fact]
    public async Task The_list_is_filtered_by_day_and_kind()
    {
        var auditor = await host.SignInAs("auditor@dh.example");
        var page = await auditor.GetAsync("/audit");
        Assert.Contains("on 15 March 2012, newest first.", page.Text, StringComparison.Ordinal);
        var accounts = await page.SubmitFormAsync("form.phb-filter", ("Kind", "PortalUser"));
        Assert.Contains("of kind “portal user”", accounts.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("organisation", Page.Words(accounts.Html.QuerySelector("tbody")), StringComparison.Ordinal);
        var before = await page.SubmitFormAsync("form.phb-filter", ("Day.Day", "14"), ("Day.Month", "3"), ("Day.Year", "2012"));
        Assert.Contains("Nothing was recorded on 14 March 2012.", before.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_person_account_and_event()
    {
        var (person, number) = await host.InDatabase(db =>
            db.People.Where(p => p.NhsNumber != null && p.SiteId == db.PilotSites.Single(s => s.Reference == "hull").Id)
                .Select(p => new ValueTuple<string, string>(p.Reference, p.NhsNumber!.Value.ToString()))
                .FirstAsync()
        );
        var coordinator = await host.SignInAs("coordinator@hull.example");
        await coordinator.GetAsync("/people/" + person);
        var auditor = await host.SignInAs("auditor@dh.example");
        var page = await auditor.GetAsync("/audit");
        foreach (var sought in new[] { person, number })
        {
            var found = await page.SubmitFormAsync(
                "form.phb-filter",
                ("Person", sought),
                ("Who", "Coordinator@Hull.example"),
                ("What", "Reading")
            );
            Assert.Contains(
                $"(care co-ordinator) read person {person} on GET /people/{{reference}}.",
                found.Text,
                StringComparison.Ordinal
            );
            Assert.InRange(found.Commands.Count, 1, MostCommands);
        }

        var searches = await page.SubmitFormAsync("form.phb-filter", ("What", "Searches"));
        Assert.Contains("searched the audit for day 2012-03-15, person any", searches.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, searches.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_person_is_explained_beside_the_field()
    {
        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync("/audit?Person=nobody&Who=nobody%40nowhere.example");
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains("No person has this NHS number or reference", page.Text, StringComparison.Ordinal);
        Assert.Contains("No account has this sign-in name", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was recorded", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_needs_a_reason_which_is_audited()
    {
        var auditor = await host.SignInAs("auditor@dh.example");
        var page = await auditor.GetAsync("/audit");
        var asked = await page.SubmitFormAsync("form[action='/audit/export']", ("Why", "short"));
        Assert.StartsWith("Error: ", asked.Title, StringComparison.Ordinal);
        Assert.Contains("Say in at least 10 characters why you need this as a file", asked.Text, StringComparison.Ordinal);

        using var file = await auditor.SendOnceAsync(
            HttpMethod.Post,
            "/audit/export",
            [new("Kind", "Organisation"), new("Why", "=cmd, a complaint about Hull"), new(Page.TokenName, page.Token)]
        );

        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("When,", rows[0], StringComparison.Ordinal);
        Assert.True(rows.Length > 1);
        Assert.All(rows[1..], row => Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2},", row));
        var kept = await host.InDatabase(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.What == AuditedEvent.Exported));
        Assert.Equal("=cmd, a complaint about Hull", kept.Why);

        // The next export contains the reason for this one; a spreadsheet must not treat it as a formula.
        using var next = await auditor.SendOnceAsync(
            HttpMethod.Post,
            "/audit/export",
            [new("Why", "to read the reasons of others"), new(Page.TokenName, page.Token)]
        );
        var lines = await next.Content.ReadAsStringAsync();
        Assert.Contains("=cmd, a complaint about Hull", lines, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(^|,)"?[=+@\t-]""", lines);
        Assert.Equal("attachment", next.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("audit-2012-03-15.csv", next.Content.Headers.ContentDisposition.FileName);
        Assert.Equal(["nosniff"], next.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("/audit?page=0")]
    [InlineData("/audit?page=-1")]
    [InlineData("/audit?page=abc")]
    [InlineData("/audit?page=99999999999")]
    public async Task An_unknown_page_number_shows_the_first_page(string address)
    {
        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync(address);
        Assert.StartsWith("Audit –", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit?Day.Day=15&Day.Month=3&Day.Year=2012")]
    public async Task The_list_uses_the_index_by_time_without_sorting(string address)
    {
        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync(address);
        var listing = page.Commands.Single(sql =>
            sql.Contains("\"AuditEntries\"", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal)
        );

        var plan = await host.InDatabase(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var explain = db.Database.GetDbConnection().CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + listing;
            foreach (
                var name in Regex
                    .Matches(listing, "@[A-Za-z0-9_]+", RegexOptions.None, TimeSpan.FromSeconds(1))
                    .Select(m => m.Value)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                var parameter = explain.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, 1);
                explain.Parameters.Add(parameter);
            }

            List<string> steps = [];
            await using var reader = await explain.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                steps.Add(Convert.ToString(reader["detail"], CultureInfo.InvariantCulture)!);
            return string.Join('\n', steps);
        });

        Assert.Contains("IX_AuditEntries_WhenUtc_Id", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_day_is_explained_beside_the_field_and_stays()
    {
        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync("/audit?Day.Day=31&Day.Month=2&Day.Year=2012");
        Assert.Equal(["The day must be a real date"], page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("31", page.Html.QuerySelector("[name='Day.Day']")!.GetAttribute("value"));
    }
}
