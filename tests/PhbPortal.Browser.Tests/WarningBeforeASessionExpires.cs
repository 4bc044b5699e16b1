using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

[Collection(WithThePortal.Name)]
public sealed class WarningBeforeASessionExpires(PortalProcess portal)
{
    [SkippableFact]
    public async Task Staying_signed_in_takes_one_key_and_keeps_what_was_typed()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var walker = await Walker.SignInAsync(portal, "coordinator@merseyside.example");
        await walker.Page.Clock.InstallAsync();
        // The server's clock cannot be moved here, so the page is given the server's answer instead.
        await walker.Page.RouteAsync(
            "**/account/session",
            route =>
                route.Request.Method == "GET"
                    ? route.FulfillAsync(new() { ContentType = "application/json", Body = "{\"endsIn\":110}" })
                    : route.ContinueAsync()
        );
        await walker.GoAsync("/people/add");
        await walker.TypeAsync("FamilyName", "Half a name");

        await walker.Page.Clock.FastForwardAsync("18:05");
        var dialog = walker.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "You will be signed out in two minutes" });
        await dialog.WaitForAsync();
        await walker.LookAsync();
        await walker.Page.Keyboard.PressAsync("Enter");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Equal("Half a name", await walker.Page.Locator("main [name='Form.FamilyName']").InputValueAsync());
        Assert.Equal("/people/add", walker.At);
    }
}
