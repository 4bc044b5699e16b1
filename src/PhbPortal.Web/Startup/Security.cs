using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;

namespace PhbPortal.Web.Startup;

/// <summary>Who may come in at all, how long they stay, and what no request may exceed.</summary>
public static class Security
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(20);

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.LimitRequests();
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "phb-form";
            Harden(o.Cookie, SameSiteMode.Strict);
            o.FormFieldName = "__token";
            // One header middleware writes all headers.
            o.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie.Name = "phb-session";
            Harden(o.Cookie, SameSiteMode.Lax);
            (o.ExpireTimeSpan, o.SlidingExpiration) = (IdleLimit, true);
            o.LoginPath = "/account/sign-in";
            o.ReturnUrlParameter = "returnUrl";
            o.Events.OnRedirectToAccessDenied = AsIfMissing;
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PageMethods>();
    }

    /// <summary>An address that leads nowhere is "not found" for everyone, signed in or not.</summary>
    public static void UseNotFoundForUnknownAddresses(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static void LimitRequests(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxConcurrentConnections = 2_000;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            o.Limits.MaxRequestBodySize = 1_048_576;
        });
        builder.Services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = 300;
            o.MultipartBodyLengthLimit = 10_485_760;
        });
    }

    private static void Harden(CookieBuilder cookie, SameSiteMode sameSite)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    // A page outside one's rights must not tell itself apart from one that does not exist.
    private static Task AsIfMissing(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
