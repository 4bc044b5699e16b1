using System.Security.Cryptography;

namespace PhbPortal.Web.Startup;

/// <summary>First in the pipeline, so that error pages and static files have the same headers as everything else.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string OneYear = "max-age=31536000; includeSubDomains";

    private const int NonceBytes = 18;

    private static readonly object NonceKey = new();

    // A proxy may terminate TLS, so the request does not show it, and browsers ignore this header over plain http.
    private readonly bool isOverTls = !environment.IsDemonstration() && !environment.IsDevelopment();

    /// <summary>The nonce that identifies this answer's own scripts.</summary>
    public static string NonceOf(HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
            context.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        return nonce;
    }

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    private static string ContentPolicy(string nonce) =>
        $"default-src 'self'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy(NonceOf(context));
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (isOverTls)
            headers.StrictTransportSecurity = OneYear;
        // Static files are answered before authentication, so they keep their own lifetimes.
        if (context.User.Identity is { IsAuthenticated: true })
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>Runs before all others, even the framework's own filter of host names.</summary>
    public sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.UseMiddleware<SecurityHeaders>();
                next(app);
            };
    }
}
