using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Adding passkeys and signing in with them. The expected answer is stored as a step, so that each challenge is answered once and within
/// five minutes; the framework's handler checks the origin, the site's name and that the person unlocked the key.
/// </summary>
public sealed class Passkeys(
    IPasskeyHandler<PortalUser> handler,
    UserManager<PortalUser> users,
    AccountSteps steps,
    PortalCookies cookies,
    PasskeyDomain domain
)
{
    public const string CookieName = "phb-passkey";
    public const int MostPerAccount = 10;

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    /// <summary>Whether the page was requested under the host name that passkeys are bound to.</summary>
    public bool AreOffered(HttpContext http) =>
        domain.Name is { } name && string.Equals(http.Request.Host.Host, name, StringComparison.OrdinalIgnoreCase);

    /// <returns>What the browser needs to create a key, as JSON.</returns>
    public async Task<string> BeginAddingAsync(HttpContext http, PortalUser user)
    {
        PasskeyUserEntity entity = new()
        {
            Id = user.Id.ToString(CultureInfo.InvariantCulture),
            Name = user.UserName!,
            DisplayName = user.DisplayName,
        };
        var options = await handler.MakeCreationOptionsAsync(entity, http);
        await RememberAsync(http, StepKind.AddPasskey, user.Id, options.AttestationState ?? "");
        return options.CreationOptionsJson;
    }

    /// <returns>False if the browser's answer is wrong, late or was used before.</returns>
    public async Task<bool> AddAsync(HttpContext http, PortalUser user, string credential, string name)
    {
        if (await UseAsync(http, StepKind.AddPasskey) is not { } step || step.UserId != user.Id)
            return false;
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = step.State,
            }
        );
        if (
            !result.Succeeded
            || result.UserEntity.Id != user.Id.ToString(CultureInfo.InvariantCulture)
            || (await users.GetPasskeysAsync(user)).Count >= MostPerAccount
        )
            return false;
        result.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded;
    }

    /// <returns>What the browser needs to use a key, as JSON. The key itself identifies its owner.</returns>
    public async Task<string> BeginSigningInAsync(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        await RememberAsync(http, StepKind.UsePasskey, null, options.AssertionState ?? "");
        return options.RequestOptionsJson;
    }

    public async Task<PortalUser?> WhoseAsync(HttpContext http, string credential)
    {
        if (await UseAsync(http, StepKind.UsePasskey) is not { } step)
            return null;
        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AssertionState = step.State,
            }
        );
        // The count of uses is stored, so that a copied key is noticed.
        return result.Succeeded && (await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? result.User : null;
    }

    private async Task RememberAsync(HttpContext http, StepKind kind, long? userId, string state)
    {
        var key = await steps.BeginAsync(kind, userId, state, GoodFor, http.RequestAborted);
        http.Response.Cookies.Append(cookies.Name(CookieName), key, cookies.Options(SameSiteMode.Strict));
    }

    private Task<AccountStep?> UseAsync(HttpContext http, StepKind kind)
    {
        http.Response.Cookies.Delete(cookies.Name(CookieName), cookies.Options(SameSiteMode.Strict));
        return steps.UseAsync(kind, http.Request.Cookies[cookies.Name(CookieName)], http.RequestAborted);
    }
}

/// <summary>
/// The host name that passkeys are bound to, from the setting <c>Passkeys:Domain</c>. It is never taken from a request. Without it
/// Development and Demonstration have passkeys on localhost, and Production has none.
/// </summary>
public sealed record PasskeyDomain(string? Name)
{
    private const string ThisMachine = "localhost";

    public static PasskeyDomain From(IConfiguration configuration, IHostEnvironment environment) =>
        new(
            configuration["Passkeys:Domain"] is { Length: > 0 } name ? name
            : environment.IsProduction() ? null
            : ThisMachine
        );

    /// <summary>Exactly this host, over TLS or on this machine, and not embedded in another site's page.</summary>
    public bool IsOrigin(PasskeyOriginValidationContext asked) =>
        !asked.CrossOrigin
        && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
        && string.Equals(origin.Host, Name, StringComparison.OrdinalIgnoreCase)
        && (origin.Scheme == Uri.UriSchemeHttps || (Name == ThisMachine && origin.Scheme == Uri.UriSchemeHttp));
}
