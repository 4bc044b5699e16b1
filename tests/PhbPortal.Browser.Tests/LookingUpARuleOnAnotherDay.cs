using PhbPortal.Domain.Rules;

namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class LookingUpARuleOnAnotherDay(PortalProcess portal)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_version_in_force_that_day_is_shown(bool withScripts)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var reader = await Walker.StartAsync(portal, withScripts);
        await reader.GoAsync("/rules");
        await reader.Page.Locator("main details summary").First.ClickAsync();
        await reader.Page.Locator("main input[name='Word']").FillAsync("household");
        await reader.PressAsync("Show these rules");
        await reader.FollowAsync(RuleIds.E15);
        await reader.SeesAsync("SI 2010/1000");

        await Ask(reader, "31", "2", "2012");
        await reader.SeesAsync("must be a real date");
        await Ask(reader, "15", "3", "2012");
        await reader.SeesAsync("On 15 March 2012:");
        await Ask(reader, "1", "9", "2013");
        await reader.SeesAsync("On 1 September 2013:");
        await reader.Page.GoBackAsync();
        await reader.SeesAsync("On 15 March 2012:");
    }

    private static async Task Ask(Walker reader, string day, string month, string year)
    {
        await reader.Page.Locator("main input[name='On.Day']").FillAsync(day);
        await reader.Page.Locator("main input[name='On.Month']").FillAsync(month);
        await reader.Page.Locator("main input[name='On.Year']").FillAsync(year);
        await reader.PressAsync("Show that day");
    }
}
