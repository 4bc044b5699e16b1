using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Startup;

/// <summary>Accounts, their passwords, and the cookie that remembers who signed in.</summary>
public static class SignIn
{
    public const int ShortestPassword = 15;

    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(20);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("PhbPortal").PersistKeysToPortal();
        services.AddIdentityCore<PortalUser>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            o.User.RequireUniqueEmail = true;
            // Length is what counts; a rule of character classes only makes people write passwords down.
            o.Password = new() { RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            // Wrong tries slow an account down and never lock it: a stranger must not be able to shut a patient out.
            o.Lockout.MaxFailedAccessAttempts = int.MaxValue;
        }).AddEntityFrameworkStores<PortalDbContext>();
        services.AddScoped<PasswordCheck>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie.Name = "phb-session";
            Security.Harden(o.Cookie, SameSiteMode.Lax);
            (o.ExpireTimeSpan, o.SlidingExpiration) = (IdleLimit, true);
            o.LoginPath = "/account/sign-in";
            o.ReturnUrlParameter = "returnUrl";
            o.Events.OnValidatePrincipal = StillStandsAsync;
            o.Events.OnRedirectToAccessDenied = AsIfMissing;
        });
    }

    /// <summary>Tells the store who acts and which sites are open to them, before any page is run.</summary>
    public static void UseSites(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.Identity is { IsAuthenticated: true })
        {
            var signedIn = Access.SignedIn.From(context.User);
            context.RequestServices.GetRequiredService<PortalDbContext>().ActFor(signedIn.Actor, signedIn.Scope);
        }

        return next(context);
    });

    private static async Task StillStandsAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        // The page about a failure must not fail on the same database.
        if (http.Features.Get<IExceptionHandlerFeature>() is not null)
            return;
        var db = http.RequestServices.GetRequiredService<PortalDbContext>();
        var today = http.RequestServices.GetRequiredService<PortalClock>().Today;
        var standing = await Standing.FindAsync(db, Access.SignedIn.IdOf(context.Principal!), today, http.RequestAborted);
        if (standing is not null && context.Principal!.HasClaim(Access.SignedIn.StampClaim, standing.Stamp))
        {
            context.ReplacePrincipal(standing.Principal());
            return;
        }

        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    // A page outside one's rights must not tell itself apart from one that does not exist.
    private static Task AsIfMissing(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
