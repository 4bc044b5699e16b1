using System.Net;

namespace PhbPortal.Web.Tests.Work.Dashboard;

public sealed class ListsBehindFigures(PortalHost host) : IClassFixture<PortalHost>
{
    private const int MostCommands = 6;

    [Theory]
    [InlineData("commissioner@hull.example")]
    [InlineData("programme@dh.example")]
    public async Task Every_figure_leads_to_a_list_without_names(string email)
    {
        var names = await host.InDatabase(db => Task.FromResult(db.People.Select(p => p.FamilyName).Distinct().ToList()));
        var reader = await host.SignInAs(email);
        foreach (var figure in new[] { "people", "planned", "committed", "spent", "left", "continuity", "safeguards", "reviews" })
        {
            var page = await reader.GetAsync("/dashboard/list?figure=" + figure);
            Assert.True(page.Status == HttpStatusCode.OK, $"{figure}: {page.Status}");
            Assert.InRange(page.Commands.Count, 1, MostCommands);
            Assert.DoesNotContain(
                names,
                name => page.Html.QuerySelector("tbody")?.TextContent.Contains(name, StringComparison.Ordinal) is true
            );
        }
    }

    [Fact]
    public async Task An_unknown_figure_is_not_found()
    {
        var reader = await host.SignInAs("programme@dh.example");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/dashboard/list?figure=names")).Status);
    }
}
