using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>A virtual passkey device, provided by Chromium.</summary>
public sealed class PasskeyDevice(ICDPSession session, string id) : IAsyncDisposable
{
    public static async Task<PasskeyDevice> PlugInAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
        return new(session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    public Task SetUserVerifiedAsync(bool verified) =>
        session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = verified });

    public async ValueTask DisposeAsync() => await session.DetachAsync();
}
