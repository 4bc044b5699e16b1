using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Startup;

/// <summary>Limits and checks that apply to every request.</summary>
public static class Security
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxConcurrentConnections = 2_000;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            o.Limits.MaxRequestBodySize = 1_048_576;
        });
        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeaders.First>());
        builder.AddOwnHosts();
        builder.Services.AddSingleton(Proxies.From(builder.Configuration));
        builder.Services.Configure<JsonOptions>(o => UseStrictJson(o.JsonSerializerOptions));
        builder.Services.ConfigureHttpJsonOptions(o => UseStrictJson(o.SerializerOptions));
        builder.Services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = 300;
            o.MultipartBodyLengthLimit = 10_485_760;
        });
        var cookies = PortalCookies.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(cookies);
        builder.Services.Configure<CookieTempDataProviderOptions>(o => cookies.Apply(o.Cookie, "phb-note", SameSiteMode.Strict));
        builder.Services.AddAntiforgery(o =>
        {
            cookies.Apply(o.Cookie, "phb-form", SameSiteMode.Strict);
            // SecurityHeaders writes all headers.
            o.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.Services.GetRequiredService<Proxies>().Use(app);
        app.UseMiddleware<PageMethods>();
    }

    public static void UseHeadRequests(this WebApplication app) => app.UseMiddleware<HeadRequests>();

    /// <summary>An unknown address is "not found" for everyone, signed in or not.</summary>
    public static void UseNotFoundForUnknownAddresses(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint() is not null)
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    // How a duplicate or unexpected name is read would depend on the reader.
    private static void UseStrictJson(JsonSerializerOptions json)
    {
        json.AllowDuplicateProperties = false;
        json.PropertyNameCaseInsensitive = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
    }
}
