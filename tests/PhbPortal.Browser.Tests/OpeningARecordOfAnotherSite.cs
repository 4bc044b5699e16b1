namespace PhbPortal.Browser.Tests;

/// <summary>A record at another site gets the same "not found" page as a record that does not exist.</summary>
[Collection(WithThePortal.Name)]
public sealed class OpeningARecordOfAnotherSite(PortalProcess portal)
{
    [SkippableTheory]
    [InlineData("coordinator@oxfordshire.example", true)]
    [InlineData("coordinator@oxfordshire.example", false)]
    [InlineData("patient@oxfordshire.example", true)]
    [InlineData("auditor@dh.example", true)]
    public async Task The_page_says_that_it_was_not_found(string account, bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var owner = await Walker.SignInAsync(portal, "coordinator@hull.example");
        await owner.GoAsync("/people");
        var record = await owner.HrefAsync("a[href^='/people/']:not([href$='/add'])");

        await using var stranger = await Walker.SignInAsync(portal, account, withScripts);
        Assert.Equal(404, (await stranger.Page.GotoAsync(record))!.Status);
        await stranger.LookAsync();
        var foreign = await stranger.Page.Locator("main").InnerTextAsync();
        Assert.Equal(404, (await stranger.Page.GotoAsync("/people/aaaaaaaaaaaaaaaa"))!.Status);
        Assert.Equal(foreign, await stranger.Page.Locator("main").InnerTextAsync());
    }
}
