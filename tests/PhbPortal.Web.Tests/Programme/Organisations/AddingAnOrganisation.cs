using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Tests.Programme.Organisations;

public sealed class AddingAnOrganisation(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (string, string)[] Council =
    [
        ("Name", "Hull City Council"),
        ("Kind", "Council"),
        ("FirstDay.Day", "1"),
        ("FirstDay.Month", "4"),
        ("FirstDay.Year", "1996"),
        ("Source", "General knowledge (K)"),
        ("OpenSite", "no"),
    ];

    [Fact]
    public async Task A_council_is_added_and_listed()
    {
        var page = await (await FormAsync()).SubmitAsync(Council);

        Assert.Equal("/organisations?word=Hull%20City%20Council", page.Address);
        Assert.Contains("Hull City Council is added", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 April 1996", page.Text, StringComparison.Ordinal);

        var again = await (await FormAsync()).SubmitAsync(Council);
        Assert.Equal(["An organisation of this name is on record already"], again.Errors);
    }

    [Fact]
    public async Task An_integrated_care_board_is_added_with_a_site_that_it_leads()
    {
        var page = await (await FormAsync()).SubmitAsync(
            ("Name", "A Care Board"),
            ("Kind", "Icb"),
            ("OdsCode", "qzz"),
            ("FirstDay.Day", "1"),
            ("FirstDay.Month", "July"),
            ("FirstDay.Year", "2022"),
            ("Source", "Its founding order"),
            ("OpenSite", "yes"),
            ("SiteName", "A Care Board, north")
        );

        Assert.Contains("A Care Board is added, with its site", page.Text, StringComparison.Ordinal);
        var site = await host.InDatabase(db =>
            db.PilotSites.Include(found => found.Responsibilities)
                .Include(found => found.Statuses)
                .AsSplitQuery()
                .SingleAsync(found => found.Reference == "a-care-board-north")
        );
        Assert.Equal(PilotStatus.NotInPilot, site.StatusOn(new(2022, 7, 1)));
        Assert.NotNull(site.LeadOn(new(2022, 7, 1)));
        Assert.Equal(HttpStatusCode.OK, (await host.Visit().GetAsync("/sites/a-care-board-north")).Status);
    }

    [Fact]
    public async Task An_empty_form_names_everything_missing()
    {
        var page = await (await FormAsync()).SubmitAsync();

        Assert.Equal(
            [
                "Enter the name of the organisation",
                "Choose what kind of organisation it is",
                "Enter the first day of the organisation",
                "Say where these facts come from",
                "Choose yes if budgets are kept here, or no",
            ],
            page.Errors
        );
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Icb", "30", "6", "2022", "", "Integrated care board did not exist before 1 July 2022")]
    [InlineData("Ccg", "1", "4", "2013", "2023", "Clinical commissioning group did not exist after 30 June 2022")]
    [InlineData("Pct", "1", "4", "2013", "", "Primary care trust did not exist after 31 March 2013")]
    [InlineData("Council", "2", "4", "2013", "2012", "The last day must be the same as or after the first day")]
    [InlineData("Council", "31", "2", "2012", "", "The first day must be a real date")]
    public async Task Inconsistent_days_are_refused_and_what_was_typed_stays(
        string kind,
        string day,
        string month,
        string year,
        string lastYear,
        string expected
    )
    {
        var page = await (await FormAsync()).SubmitAsync(
            ("Name", "Some body 😀 <script>"),
            ("Kind", kind),
            ("FirstDay.Day", day),
            ("FirstDay.Month", month),
            ("FirstDay.Year", year),
            ("LastDay.Day", lastYear.Length > 0 ? "1" : ""),
            ("LastDay.Month", lastYear.Length > 0 ? "1" : ""),
            ("LastDay.Year", lastYear),
            ("Source", "A source"),
            ("OpenSite", "no")
        );

        Assert.Equal([expected], page.Errors);
        Assert.Equal("Some body 😀 <script>", page.Html.GetElementById("name")?.GetAttribute("value"));
        Assert.Equal(year, page.Html.GetElementById("firstday-year")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_code_already_on_record_is_refused()
    {
        var page = await (await FormAsync()).SubmitAsync([
            .. Council.Where(field => field.Item1 != "Name"),
            ("Name", "Another body"),
            ("OdsCode", "5nx"),
        ]);

        Assert.Equal(["An organisation with the code 5NX is on record already"], page.Errors);
    }

    [Fact]
    public async Task A_site_name_already_on_record_is_refused_and_nothing_is_saved()
    {
        var page = await (await FormAsync()).SubmitAsync([
            .. Council.Where(field => field.Item1 is not ("Name" or "OpenSite")),
            ("Name", "A third body"),
            ("OpenSite", "yes"),
            ("SiteName", "Hull"),
        ]);

        Assert.Equal(["A site of this name is on record already"], page.Errors);
        Assert.False(await host.InDatabase(db => db.Organisations.AnyAsync(organisation => organisation.Name == "A third body")));
    }

    [Fact]
    public async Task The_list_is_paged_and_searched()
    {
        var admin = await host.SignInAs("admin@dh.example");
        var first = await admin.GetAsync("/organisations");
        var last = await admin.GetAsync("/organisations?page=3");
        var found = await admin.GetAsync("/organisations?Word=5NX");

        Assert.Equal(50, first.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("page 3 of", last.Title, StringComparison.Ordinal);
        Assert.EndsWith("Hull Teaching PCT", Page.Words(found.Html.QuerySelector("tbody th")), StringComparison.Ordinal);
        Assert.InRange(first.Commands.Count, 1, 6);
    }

    private async Task<Page> FormAsync() => await (await host.SignInAs("admin@dh.example")).GetAsync("/organisations/add");
}
