using PhbPortal.Web.Startup;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// How the portal creates every cookie. Browsers accept a name starting with <c>__Host-</c> only over TLS and only for this host; where
/// pages are served over plain http, which the setting <c>Cookies:OverHttp</c> allows outside Production, the plain name is used.
/// </summary>
public sealed class PortalCookies(bool overHttp)
{
    private const string ThisHostOnly = "__Host-";

    /// <exception cref="CannotStart">Plain http is allowed in Production.</exception>
    public static PortalCookies From(IConfiguration configuration, IHostEnvironment environment)
    {
        var overHttp = configuration.GetValue("Cookies:OverHttp", false);
        return overHttp && environment.IsProduction()
            ? throw new CannotStart("Cookies:OverHttp is set, but in Production cookies travel over TLS only. Remove it.")
            : new(overHttp);
    }

    public string Name(string plain) => overHttp ? plain : ThisHostOnly + plain;

#pragma warning disable S2092 // Over plain http only where a setting says so, which Production refuses.
    public CookieOptions Options(SameSiteMode sameSite) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = sameSite,
            Secure = !overHttp,
        };
#pragma warning restore S2092

    /// <summary>The same for cookies created by the framework.</summary>
    public void Apply(CookieBuilder cookie, string plainName, SameSiteMode sameSite)
    {
        cookie.Name = Name(plainName);
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = overHttp ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
    }
}
