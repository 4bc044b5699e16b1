using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;

namespace PhbPortal.Web.SignIn;

/// <summary>Identifies the user of each request, and sends strangers to the sign-in page.</summary>
public sealed class SessionScheme(Sessions sessions, KeptForms kept) : IAuthenticationHandler
{
    public const string Name = "Session";
    public const string SignInPage = "/account/sign-in";

    private HttpContext http = null!;
    private AuthenticateResult? result;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        http = context;
        return Task.CompletedTask;
    }

    public async Task<AuthenticateResult> AuthenticateAsync()
    {
        // The error page must not fail because the same database is unavailable.
        if (http.Features.Get<IExceptionHandlerFeature>() is not null)
            return AuthenticateResult.NoResult();
        return result ??= await FindSessionAsync();
    }

    public async Task ChallengeAsync(AuthenticationProperties? properties)
    {
        var next = await kept.TryKeepAsync(http) ? KeptForms.Page : http.Request.Path + http.Request.QueryString;
        http.Response.Redirect($"{http.Request.PathBase}{SignInPage}{QueryString.Create("returnUrl", http.Request.PathBase + next)}");
    }

    // A page without permission must look the same as one that does not exist.
    public Task ForbidAsync(AuthenticationProperties? properties)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> FindSessionAsync()
    {
        if (await sessions.FindAsync(http) is not { } live)
            return AuthenticateResult.NoResult();
        http.Features.Set(live);
        return AuthenticateResult.Success(new(live.SignedIn.Principal(live.Row.SiteName), Name));
    }
}
