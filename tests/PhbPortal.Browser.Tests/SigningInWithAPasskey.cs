using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>Adding, using and removing a passkey in a browser, with a virtual device provided by Chromium.</summary>
[Collection(WithAnotherPortal.Name)]
public sealed class SigningInWithAPasskey(PortalProcess portal)
{
    private const string SignIn = "/account/sign-in";

    // A passkey needs a host name; browsers refuse one for an IP address.
    private string Home => portal.BaseAddress.Replace("127.0.0.1", "localhost", StringComparison.Ordinal).TrimEnd('/');

    [SkippableFact]
    public async Task A_passkey_works_until_it_is_removed()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var walker = await StartAsync("commissioner@oxfordshire.example");
        var device = await PasskeyDevice.PlugInAsync(walker.Page);

        await walker.GoAsync(Home + "/account/passkeys/add");
        await walker.TypeAsync("Name", "My laptop");
        await walker.PressAndArriveAsync("Add a passkey");
        await walker.SeesHeadingAsync("Recovery codes");
        Assert.Equal(10, await walker.Page.Locator("main li code").CountAsync());
        await walker.LookAsync();
        await walker.GoAsync(Home + "/account/security");
        await walker.SeesAsync("My laptop");
        await walker.SeesAsync("10 of your recovery codes are left");

        await walker.SignOutAsync();
        await walker.GoAsync(Home + SignIn);
        await walker.PressAndArriveAsync("Sign in with a passkey");
        Assert.Equal("/dashboard", walker.At);

        // The password alone is no longer enough.
        await walker.SignOutAsync();
        await PasswordAsync(walker, "commissioner@oxfordshire.example");
        Assert.Equal("/account/second-step", walker.At);
        await walker.PressAndArriveAsync("Sign in with a passkey");
        Assert.Equal("/dashboard", walker.At);

        await walker.GoAsync(Home + "/account/security");
        await walker.PressAsync("Remove My laptop");
        await walker.SeesAsync("The passkey is removed here");
        await walker.SignOutAsync();
        await walker.GoAsync(Home + SignIn);
        await walker.PressAndArriveAsync("Sign in with a passkey");
        await walker.SeesHeadingAsync("That passkey was not accepted");
        await device.DisposeAsync();
    }

    [SkippableFact]
    public async Task An_answer_counts_once_from_this_site_and_only_when_unlocked()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        // No other journey uses this account, because it keeps its passkey and must use it from then on.
        await using var walker = await StartAsync("finance@oxfordshire.example");
        await using var device = await PasskeyDevice.PlugInAsync(walker.Page);
        await walker.GoAsync(Home + "/account/passkeys/add");
        await walker.TypeAsync("Name", "Phone");
        await walker.PressAndArriveAsync("Add a passkey");
        await walker.SignOutAsync();

        // The submitted form is captured and sent again with the cookies it had at the time.
        string? sent = null;
        IReadOnlyList<BrowserContextCookiesResult> before = [];
        await walker.Page.RouteAsync(
            "**/account/sign-in/passkey",
            async route =>
            {
                sent = route.Request.PostData;
                before = await walker.Page.Context.CookiesAsync();
                await route.ContinueAsync();
            }
        );
        await walker.GoAsync(Home + SignIn);
        await walker.PressAndArriveAsync("Sign in with a passkey");
        Assert.Equal("/work", walker.At);
        await walker.Page.UnrouteAllAsync();
        await walker.SignOutAsync();
        await walker.Page.Context.ClearCookiesAsync();
        await walker.Page.Context.AddCookiesAsync(
            before.Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
            })
        );
        var replayed = await walker.Page.Context.APIRequest.PostAsync(
            Home + "/account/sign-in/passkey",
            new() { Data = sent, Headers = Form }
        );
        Assert.Contains("That passkey was not accepted", await replayed.TextAsync(), StringComparison.Ordinal);

        // The same device, but nobody unlocks it: the browser gives up and nobody is signed in.
        await device.SetUserVerifiedAsync(false);
        await walker.GoAsync(Home + SignIn);
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await walker.Page.GetByText("Your device did not answer").WaitForAsync();
        Assert.Equal(SignIn, walker.At);
    }

    [SkippableFact]
    public async Task Without_scripts_the_other_ways_are_offered()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var walker = await StartAsync("auditor@dh.example", withScripts: false);
        await walker.GoAsync(Home + "/account/passkeys/add");
        Assert.False(await walker.Page.Locator("form[data-passkey]").IsVisibleAsync());
        await walker.SeesAsync("Passkeys need a browser that knows them and runs scripts");
    }

    private static readonly Dictionary<string, string> Form = new(StringComparer.Ordinal)
    {
        ["Content-Type"] = "application/x-www-form-urlencoded",
    };

    private async Task<Walker> StartAsync(string account, bool withScripts = true)
    {
        var walker = await Walker.StartAsync(portal, withScripts);
        await PasswordAsync(walker, account);
        return walker;
    }

    private async Task PasswordAsync(Walker walker, string account)
    {
        await walker.GoAsync(Home + SignIn);
        await walker.Page.Locator("input[name='Email']").FillAsync(account);
        await walker.Page.Locator("input[name='Password']").FillAsync("Demonstration-2012");
        await walker.PressAsync("Continue");
    }
}
