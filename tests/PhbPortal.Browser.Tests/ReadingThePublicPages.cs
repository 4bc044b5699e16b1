namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class ReadingThePublicPages(PortalProcess portal)
{
    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/what-is-a-personal-health-budget")]
    [InlineData("/three-ways-to-hold-a-budget")]
    [InlineData("/what-it-cannot-be-used-for")]
    [InlineData("/can-i-use-it?What=physio+after+surgery&On.Day=15&On.Month=3&On.Year=2012")]
    [InlineData("/easy-read/what-is-a-personal-health-budget")]
    [InlineData("/easy-read/three-ways-to-hold-a-budget")]
    [InlineData("/easy-read/what-it-cannot-be-used-for")]
    [InlineData("/help")]
    [InlineData("/help/figures")]
    [InlineData("/help/rights")]
    [InlineData("/rules")]
    [InlineData("/rules/A02")]
    [InlineData("/rules/E26?on=2012-03-15")]
    [InlineData("/sites")]
    [InlineData("/sites/hull")]
    [InlineData("/account/sign-in")]
    public async Task A_public_page_passes_at_each_width(string path)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var reader = await Walker.StartAsync(portal);
        await reader.GoAsync(path);
    }
}
