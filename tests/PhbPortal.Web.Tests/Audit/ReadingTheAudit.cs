using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Tests.Audit;

public sealed class ReadingTheAudit(PortalHost host) : IClassFixture<PortalHost>
{
    private const int MostCommands = 6;

    [Fact]
    public async Task Each_change_is_a_sentence_newest_first_on_pages()
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

    [Fact]
    public async Task A_day_and_a_kind_narrow_it_down()
    {
        var auditor = await host.SignInAs("auditor@dh.example");
        var page = await auditor.GetAsync("/audit");
        var accounts = await page.SubmitFormAsync("form.phb-filter", ("Kind", "PortalUser"));
        Assert.Contains("of kind “portal user”", accounts.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("organisation", Page.Words(accounts.Html.QuerySelector("tbody")), StringComparison.Ordinal);
        var before = await page.SubmitFormAsync("form.phb-filter", ("Day.Day", "14"), ("Day.Month", "3"), ("Day.Year", "2012"));
        Assert.Contains("No change was recorded on 14 March 2012.", before.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit?page=0")]
    [InlineData("/audit?page=-1")]
    [InlineData("/audit?page=abc")]
    [InlineData("/audit?page=99999999999")]
    public async Task A_page_that_does_not_exist_is_the_first(string address)
    {
        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync(address);
        Assert.StartsWith("Audit –", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit?Day.Day=15&Day.Month=3&Day.Year=2012")]
    public async Task The_list_reads_an_index_by_time_and_sorts_nothing(string address)
    {
        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync(address);
        var listing = page.Commands.Single(sql => sql.Contains("\"AuditEntries\"", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal));

        var plan = await host.InDatabase(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var explain = db.Database.GetDbConnection().CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + listing;
            foreach (var name in Regex.Matches(listing, "@[A-Za-z0-9_]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct(StringComparer.Ordinal))
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
    public async Task A_day_that_is_none_is_said_beside_the_field_and_kept()
    {
        var page = await (await host.SignInAs("auditor@dh.example")).GetAsync("/audit?Day.Day=31&Day.Month=2&Day.Year=2012");
        Assert.Equal(["The day must be a real date"], page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("31", page.Html.QuerySelector("[name='Day.Day']")!.GetAttribute("value"));
    }
}
