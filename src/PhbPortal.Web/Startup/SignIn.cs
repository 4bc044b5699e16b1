using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Startup;

/// <summary>Accounts, their passwords and their sessions.</summary>
public static class SignIn
{
    public const int ShortestPassword = 15;

    private const int FewestRounds = 210_000;

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("PhbPortal").PersistKeysToPortal();
        services.AddIdentityCore<PortalUser>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            // A couple may share an address, and there may be none: people sign in by name.
            o.User.RequireUniqueEmail = false;
            // Length is what counts; a rule of character classes only makes people write passwords down.
            o.Password = new() { RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddEntityFrameworkStores<PortalDbContext>().AddErrorDescriber<AccountErrors>().AddUserValidator<SignInNameIsNobodysAddress>();
        services.Replace(ServiceDescriptor.Scoped<ILookupNormalizer, SignInNames>());
        services.AddSingleton<IPasswordValidator<PortalUser>>(new CommonPasswords(builder.Configuration["Passwords:ListFile"]));
        var rounds = Rounds(builder.Configuration);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = rounds);
        services.AddSingleton<KeyedHash>();
        services.AddScoped<Guesses>();
        services.AddScoped<PasswordCheck>();

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

    private static int Rounds(IConfiguration configuration)
    {
        var rounds = configuration.GetValue("Passwords:Rounds", FewestRounds);
        return rounds >= FewestRounds ? rounds : throw new CannotStart($"Passwords:Rounds is {rounds}. It must be {FewestRounds} or more.");
    }
}
