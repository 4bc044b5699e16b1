namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class ReadingTheDashboardAsACommissioner(PortalProcess portal)
{
    [SkippableTheory]
    [InlineData("commissioner@hull.example", true)]
    [InlineData("commissioner@hull.example", false)]
    [InlineData("programme@dh.example", true)]
    public async Task Each_figure_leads_to_its_list_without_names(string account, bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var reader = await Walker.SignInAsync(portal, account, withScripts);
        Assert.Equal("/dashboard", reader.At);
        await reader.SeesAsync("NHS money, ongoing budgets");
        foreach (var figure in new[] { "people", "planned", "spent", "committed", "left", "continuity", "safeguards", "reviews" })
        {
            await reader.GoAsync("/dashboard/list?figure=" + figure);
            Assert.DoesNotContain("Whitfield", await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(404, (await reader.Page.GotoAsync("/people"))!.Status);
    }
}
