using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Tests.Programme;

public sealed class WhoMayPayDirectly(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Every_page_agrees_about_a_group_without_saved_powers()
    {
        await host.InDatabase(async db =>
        {
            var group = new Organisation("NHS Merseyside CCG", OrganisationKind.Ccg, "99M", new(2013, 4, 1), null, null, "Sample");
            db.Organisations.Add(group);
            await db.SaveChangesAsync();
            var site = await db.PilotSites.Include(found => found.Responsibilities).SingleAsync(found => found.Reference == "merseyside");
            site.HandedOver(site.LeadOn(new(2013, 3, 31))!.OrganisationId, group.Id, new(2013, 4, 1));
            return await db.SaveChangesAsync();
        });
        host.Time.Advance(TimeSpan.FromDays(new DateOnly(2013, 4, 1).DayNumber - new DateOnly(2012, 3, 15).DayNumber));

        Assert.Contains(
            "cannot pay money to the person today",
            (await host.Visit().GetAsync("/sites/merseyside")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("0 of them can pay", (await host.Visit().GetAsync("/sites")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "2 of them could pay",
            (await host.Visit().GetAsync("/sites?On.Day=31&On.Month=3&On.Year=2013")).Text,
            StringComparison.Ordinal
        );
        var team = await host.SignInAs("programme@dh.example");
        Assert.Contains(
            "NHS Merseyside CCG leads the site, and may not pay under it",
            (await team.GetAsync("/programme/merseyside")).Text,
            StringComparison.Ordinal
        );
        var row = (await team.GetAsync("/programme"))
            .Html.QuerySelectorAll("tr")
            .Single(found => found.QuerySelector("a[href='/programme/merseyside']") is not null);
        Assert.Contains("may not pay directly", Page.Words(row), StringComparison.Ordinal);
    }
}
