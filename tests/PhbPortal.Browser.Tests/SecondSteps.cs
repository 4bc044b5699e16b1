using Microsoft.Playwright;
using OtpNet;

namespace PhbPortal.Browser.Tests;

/// <summary>Helpers for journeys that sign in: an authenticator app, and signing out.</summary>
public static class SecondSteps
{
    /// <summary>The app's next code, which is accepted already. The current one may have been used.</summary>
    public static string NextCode(byte[] seed) => new Totp(seed).ComputeTotp(DateTime.UtcNow.AddSeconds(30));

    public static async Task<(byte[] Seed, IReadOnlyList<string> Codes)> SetUpAppAsync(this Walker walker)
    {
        Assert.Equal("/account/security", walker.At);
        await walker.FollowAsync("Set up an app");
        var letters = (await walker.Page.Locator("main ol code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var seed = Base32Encoding.ToBytes(letters);
        await walker.TypeAsync("Code", new Totp(seed).ComputeTotp(DateTime.UtcNow));
        await walker.PressAsync("Continue");
        await walker.SeesHeadingAsync("Recovery codes");
        return (seed, await walker.Page.Locator("main li code").AllInnerTextsAsync());
    }

    public static async Task SignOutAsync(this Walker walker)
    {
        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).First.ClickAsync();
        await walker.Page.WaitForURLAsync(now => new Uri(now).AbsolutePath == "/");
    }

    /// <summary>
    /// Presses a button whose script asks the device before it submits the form, so the press does not navigate straight away.
    /// </summary>
    public static async Task PressAndArriveAsync(this Walker walker, string button)
    {
        var before = walker.Page.Url;
        await walker.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await walker.Page.WaitForURLAsync(now => now != before);
        await walker.LookAsync();
    }
}
