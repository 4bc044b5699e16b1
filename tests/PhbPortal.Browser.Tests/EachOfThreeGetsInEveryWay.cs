namespace PhbPortal.Browser.Tests;

/// <summary>
/// A co-ordinator, a person and an auditor, each with an app, a recovery code and a passkey, and with what they had filled in when their
/// session ran out. At the end each takes it all away again, so that other journeys find the account as it was.
/// </summary>
[Collection(WithAnotherPortal.Name)]
public sealed class EachOfThreeGetsInEveryWay(PortalProcess portal)
{
    // A passkey belongs to a name, never to a bare address.
    private string Home => portal.BaseAddress.Replace("127.0.0.1", "localhost", StringComparison.Ordinal).TrimEnd('/');

    [SkippableTheory]
    [InlineData("coordinator@oxfordshire.example", "/people/add", "Form.FamilyName", "/work")]
    [InlineData("patient@oxfordshire.example", "/my-plan/circle/supporter", "Form.Name", "/my-plan")]
    [InlineData("auditor@dh.example", "/audit?Day.Day=15&Day.Month=3&Day.Year=2012", "Why", "/audit")]
    public async Task And_finds_what_they_typed_when_their_session_ran_out(string account, string page, string field, string first)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var walker = await Walker.StartAsync(portal);
        await using var device = await PasskeyDevice.PlugInAsync(walker.Page);
        await PasswordAsync(walker, account);
        await walker.GoAsync(Home + "/account/security");
        var (seed, codes) = await walker.SetUpAppAsync();
        await walker.GoAsync(Home + "/account/passkeys/add");
        await walker.TypeAsync("Name", "My phone");
        await walker.PressAndGoOnAsync("Add a passkey");

        await AgainAsync(walker, account, SecondSteps.NextCode(seed), first);
        await AgainAsync(walker, account, codes[0], first);
        await walker.SignOutAsync();
        await walker.GoAsync(Home + "/account/sign-in");
        await walker.PressAndGoOnAsync("Sign in with a passkey");
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
        await walker.PressAndGoOnAsync("Sign in with a passkey");
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
