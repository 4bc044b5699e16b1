using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Startup;

/// <summary>Accounts, their passwords and their sessions.</summary>
public static class SignIn
{
    public const int ShortestPassword = 15;

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

        services.AddSingleton(SessionLimits.From(builder.Configuration));
        services.AddScoped<Sessions>();
        services.AddAuthentication(o =>
        {
            o.AddScheme<SessionScheme>(SessionScheme.Name, displayName: null);
            o.DefaultScheme = SessionScheme.Name;
        });
        services.AddScoped<SessionScheme>();
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
}
