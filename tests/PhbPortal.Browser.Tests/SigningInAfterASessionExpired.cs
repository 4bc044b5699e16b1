namespace PhbPortal.Browser.Tests;

/// <summary>
/// A co-ordinator, a person and an auditor each sign in with an app, a recovery code and a passkey, and get back what they had typed when
/// their session expired. Each of them removes their second steps at the end, so that other journeys find the account unchanged.
/// </summary>
[Collection(WithAnotherPortal.Name)]
public sealed class SigningInAfterASessionExpired(PortalProcess portal)
{
    // A passkey needs a host name; browsers refuse one for an IP address.
    private string Home => portal.BaseAddress.Replace("127.0.0.1", "localhost", StringComparison.Ordinal).TrimEnd('/');

    [SkippableTheory]
    [InlineData("coordinator@oxfordshire.example", "/people/add", "Form.FamilyName", "/work")]
    [InlineData("patient@oxfordshire.example", "/my-plan/circle/supporter", "Form.Name", "/my-plan")]
    [InlineData("auditor@dh.example", "/audit?Day.Day=15&Day.Month=3&Day.Year=2012", "Why", "/audit")]
    public async Task Each_way_of_signing_in_gives_back_what_was_typed(string account, string page, string field, string first)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var walker = await Walker.StartAsync(portal);
        await using var device = await PasskeyDevice.PlugInAsync(walker.Page);
        await PasswordAsync(walker, account);
        await walker.GoAsync(Home + "/account/security");
        var (seed, codes) = await walker.SetUpAppAsync();
        await walker.GoAsync(Home + "/account/passkeys/add");
        await walker.TypeAsync("Name", "My phone");
        await walker.PressAndArriveAsync("Add a passkey");

        await AgainAsync(walker, account, SecondSteps.NextCode(seed), first);
        await AgainAsync(walker, account, codes[0], first);
        await walker.SignOutAsync();
        await walker.GoAsync(Home + "/account/sign-in");
        await walker.PressAndArriveAsync("Sign in with a passkey");
        Assert.Equal(first, walker.At);
        await TypeTooLateAsync(walker, account, page, field);

        await walker.GoAsync(Home + "/account/security");
        await walker.PressAsync("Remove My phone");
        await walker.GoAsync(Home + "/account/security");
        await walker.PressAsync("Remove the app");
    }

    private async Task AgainAsync(Walker walker, string account, string code, string first)
    {
        await walker.SignOutAsync();
        await PasswordAsync(walker, account);
        Assert.Equal("/account/second-step", walker.At);
        await walker.TypeAsync("Code", code);
        await walker.PressAsync("Continue");
        Assert.Equal(first, walker.At);
    }

    private async Task TypeTooLateAsync(Walker walker, string account, string page, string field)
    {
        await walker.GoAsync(Home + page);
        await walker.Page.Locator($"main [name='{field}']").FillAsync("Half a sentence");
        await portal.LetSessionsRunOutAsync(account);
        await walker.Page.Locator($"main form:has([name='{field}']) button").First.ClickAsync();
        await walker.Page.WaitForURLAsync(now => now.Contains("/account/sign-in", StringComparison.Ordinal));
        await walker.LookAsync();
        await walker.PressAndArriveAsync("Sign in with a passkey");
        await walker.SeesHeadingAsync("We kept what you typed");
        await walker.SeesAsync("Half a sentence");
    }

    private async Task PasswordAsync(Walker walker, string account)
    {
        await walker.GoAsync(Home + "/account/sign-in");
        await walker.Page.Locator("input[name='Email']").FillAsync(account);
        await walker.Page.Locator("input[name='Password']").FillAsync("Demonstration-2012");
        await walker.PressAsync("Continue");
    }
}
