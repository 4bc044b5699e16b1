using System.Net;

namespace PhbPortal.Web.Tests.Public.Sites;

public sealed class LookingAtSites(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Anyone_can_see_the_sites_and_what_each_may_offer()
    {
        var page = await host.Visit().GetAsync("/sites");

        Assert.Contains("This register holds 12 sites. 2 of them can pay", page.Text, StringComparison.Ordinal);
        Assert.Contains("No scheme on record", RowOf(page, "NHS Hull"), StringComparison.Ordinal);
        Assert.Contains("Scheme on record", RowOf(page, "NHS Oxfordshire"), StringComparison.Ordinal);
        Assert.Contains("no scheme on record", RowOf(page, "NHS Doncaster"), StringComparison.Ordinal);
        Assert.Contains("(3 organisations)", RowOf(page, "NHS Merseyside"), StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Theory]
    [InlineData("Provisional sites", "about 70", "0")]
    [InlineData("Full pilot sites", "66", "11")]
    [InlineData("Sites approved", "34", "7")]
    [InlineData("Sites in the in-depth", "20", "3")]
    [InlineData("People in the in-depth", "2,700", "343")]
    public async Task Published_figures_are_shown_beside_the_registers_own(string name, string published, string held)
    {
        var page = await host.Visit().GetAsync("/sites");
        var row = page.Html.QuerySelectorAll("tbody tr").Single(found => Page.Words(found).Contains(name, StringComparison.Ordinal));

        Assert.Contains($" {published} (", Page.Words(row.QuerySelectorAll("td")[0]), StringComparison.Ordinal);
        Assert.Equal(held, Page.Words(row.QuerySelectorAll("td")[1]).Split(' ')[^1]);
    }

    [Theory]
    [InlineData("1", "5", "2009", "Provisional sites", "Nothing yet", "12")]
    [InlineData("30", "9", "2009", "Full pilot sites", "Nothing yet", "0")]
    [InlineData("1", "10", "2009", "Full pilot sites", "Nothing yet", "3")]
    [InlineData("28", "6", "2010", "Sites approved", "8 (Health", "6")]
    [InlineData("29", "2", "2012", "Full pilot sites", "Nothing yet", "10")]
    [InlineData("1", "3", "2012", "Full pilot sites", "66 (Department", "12")]
    [InlineData("30", "4", "2009", "Provisional sites", "Nothing yet", "0")]
    public async Task Counts_are_computed_from_the_history_for_any_day(
        string day,
        string month,
        string year,
        string name,
        string published,
        string held
    )
    {
        var page = await host.Visit().GetAsync($"/sites?On.Day={day}&On.Month={month}&On.Year={year}");
        var row = page
            .Html.QuerySelectorAll("tbody tr")
            .Single(found => Page.Words(found.QuerySelector("th")).Contains(name, StringComparison.Ordinal));

        Assert.Contains(published, Page.Words(row.QuerySelectorAll("td")[0]), StringComparison.Ordinal);
        Assert.Equal(held, Page.Words(row.QuerySelectorAll("td")[1]).Split(' ')[^1]);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Theory]
    [InlineData("31", "12", "2008", "The programme began on 1 January 2009: choose that day or a later one")]
    [InlineData("1", "1", "2101", "Choose a day up to 31 December 2100")]
    [InlineData("31", "2", "2012", "The day must be a real date")]
    public async Task A_day_outside_the_programme_is_refused_and_stays_as_typed(string day, string month, string year, string expected)
    {
        var page = await host.Visit().GetAsync($"/sites?On.Day={day}&On.Month={month}&On.Year={year}");

        Assert.Equal([expected], page.Errors);
        Assert.Equal(year, page.Html.QuerySelector("[name='On.Year']")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("5NX", "NHS Hull")]
    [InlineData("knowsley", "NHS Merseyside")]
    [InlineData("MENTAL ill", "NHS Merseyside", "NHS Oxfordshire")]
    public async Task A_site_is_found_by_code_organisation_or_need(string word, params string[] expected)
    {
        var page = await host.Visit().GetAsync("/sites?Word=" + Uri.EscapeDataString(word));

        Assert.Equal(expected, page.Html.QuerySelectorAll("tbody th a").Select(Page.Words));
    }

    [Theory]
    [InlineData("?page=99")]
    [InlineData("?page=-1")]
    [InlineData("?page=nonsense")]
    [InlineData("?Word=%25")]
    [InlineData("?Word=%27%22%3Cscript%3E")]
    public async Task An_invalid_query_string_causes_no_fault(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await host.Visit().GetAsync("/sites" + query)).Status);

    [Fact]
    public async Task Hull_says_why_there_are_no_direct_payments_and_what_the_alternatives_are()
    {
        var page = await host.Visit().GetAsync("/sites/hull");

        Assert.Equal("NHS Hull", page.Heading);
        Assert.Contains("There is no pilot scheme on record for this site", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rule A02, SI 2010/1000 reg.2(1),(6)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Choose a budget that the NHS or another organisation holds", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Html.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/rules/A02");
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Contacts_are_on_the_site_page()
    {
        var page = await host.Visit().GetAsync("/sites/hull");

        Assert.Contains("Margaret Hale", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tom Beckett", page.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960 200", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oxfordshire_lists_the_needs_of_its_scheme_and_of_its_proposal_separately()
    {
        var page = await host.Visit().GetAsync("/sites/oxfordshire");

        Assert.Contains(
            "Yes, when the need is one of these: NHS Continuing Healthcare, Children's continuing care.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("28 June 2010 to 27 June 2013", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 April 2010, for NHS Continuing Healthcare", page.Text, StringComparison.Ordinal);
        Assert.Contains("Invented for the demonstration", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_approval_without_terms_is_shown_as_such()
    {
        var page = await host.Visit().GetAsync("/sites/doncaster");

        Assert.Contains(
            "names this site among those approved for direct payments. The terms and days of that approval are not in the source",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Not today.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_does_not_exist_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().GetAsync("/sites/nowhere")).Status);

    private static string RowOf(Page page, string site) =>
        Page.Words(page.Html.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a") is { } link && Page.Words(link) == site));
}
