namespace PhbPortal.Web.SignIn;

/// <summary>A name by which someone recognises their browser. What browsers say about themselves is long and may be untrue.</summary>
public static class BrowserName
{
    // Most browsers also name those further down, so the order matters.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Devices =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    public static string Of(string userAgent)
    {
        var browser = Named(Browsers, userAgent) ?? "A browser";
        return Named(Devices, userAgent) is { } device ? $"{browser} on {device}" : browser;
    }

    private static string? Named((string Sign, string Name)[] known, string userAgent) =>
        known.Where(k => userAgent.Contains(k.Sign, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
