using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Mail;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.SignIn;

/// <summary>Accounts, their passwords and their sessions.</summary>
public static class SignInSetup
{
    public const int ShortestPassword = 15;

    private const int FewestRounds = 210_000;

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("PhbPortal").PersistKeysToDbContext<PortalDbContext>();
        services
            .AddIdentityCore<PortalUser>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // A couple may share an address, and it may be missing: people sign in by name.
                o.User.RequireUniqueEmail = false;
                // Length is what counts; rules about kinds of characters only make people write passwords down.
                o.Password = new()
                {
                    RequiredLength = ShortestPassword,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddUserStore<PortalUsers>()
            .AddErrorDescriber<AccountErrors>()
            .AddUserValidator<SignInNameIsNobodysAddress>();
        services.Replace(ServiceDescriptor.Scoped<ILookupNormalizer, SignInNames>());
        services.AddSingleton<IPasswordValidator<PortalUser>>(new CommonPasswords(builder.Configuration["Passwords:ListFile"]));
        var rounds = Rounds(builder.Configuration);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = rounds);
        services.AddSingleton<KeyedHash>();
        services.AddScoped<Guesses>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<AccountSteps>();
        services.AddScoped<AuthenticatorCodes>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<FirstCodes>();
        services.AddScoped<SecondCodes>();
        services.AddScoped<NewAccounts>();
        services.AddScoped<NewPasswords>();
        services.AddScoped<SignInLetters>();
        services.AddScoped<Outbox>();
        services.AddSingleton(AccountLimits.From(builder.Configuration));
        services.AddSingleton(PublicAddress.From(builder.Configuration, builder.Environment));
        services.AddSingleton<SleepingAccounts>();
        services.AddSingleton<IMessageCarrier, MessageFolder>();
        services.AddSingleton<MessageRound>();
        services.AddHostedService<MessageSender>();
        services.AddScoped<FactorChange>();
        services.AddScoped<SecondStepCookie>();
        services.AddSingleton<SecondStep>();
        services.AddScoped<Arrival>();
        services.AddScoped<KeptForms>();
        services.AddPasskeys(PasskeyDomain.From(builder.Configuration, builder.Environment));

        services.AddSingleton(SessionLimits.From(builder.Configuration));
        services.AddScoped<Sessions>();
        services.AddAuthentication(o =>
        {
            o.AddScheme<SessionScheme>(SessionScheme.Name, displayName: null);
            o.DefaultScheme = SessionScheme.Name;
        });
        services.AddScoped<SessionScheme>();
    }

    /// <summary>Sets who acts and which sites are open to them in the store, before any page runs.</summary>
    public static void UseSites(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.User.Identity is { IsAuthenticated: true })
                {
                    var signedIn = SignedIn.From(context.User);
                    var db = context.RequestServices.GetRequiredService<PortalDbContext>();
                    db.ActFor(signedIn.Actor, signedIn.Scope);
                    await db.StayConnectedAsync(context.RequestAborted);
                }

                await next(context);
            }
        );

    /// <summary>Until someone has the second step that their work requires, every other page redirects to setting it up.</summary>
    public static void UseSecondStep(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (
                    context.Features.Get<LiveSession>() is not { } session
                    || MayContinue(context)
                    || !context.RequestServices.GetRequiredService<SecondStep>().IsOwedBy(session)
                )
                    return next(context);
                context.Response.Redirect(context.Request.PathBase + SecondStep.SetUpPage);
                return Task.CompletedTask;
            }
        );

    private static bool MayContinue(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } endpoint
        && (endpoint.GetMetadata<IAllowAnonymous>() is not null || endpoint.GetMetadata<BeforeSecondStepAttribute>() is not null);

    private static void AddPasskeys(this IServiceCollection services, PasskeyDomain domain)
    {
        services.AddSingleton(domain);
        services.AddScoped<IPasskeyHandler<PortalUser>, PasskeyHandler<PortalUser>>();
        services.AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.ServerDomain = domain.Name;
            o.ValidateOrigin = asked => ValueTask.FromResult(domain.IsOrigin(asked));
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
            // ES256 and RS256: what devices support, and nothing older.
            o.IsAllowedAlgorithm = algorithm => algorithm is -7 or -257;
        });
    }

    private static int Rounds(IConfiguration configuration)
    {
        var rounds = configuration.GetValue("Passwords:Rounds", FewestRounds);
        return rounds >= FewestRounds ? rounds : throw new CannotStart($"Passwords:Rounds is {rounds}. It must be {FewestRounds} or more.");
    }
}
