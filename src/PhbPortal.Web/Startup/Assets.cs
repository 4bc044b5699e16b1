using Microsoft.AspNetCore.StaticFiles;

namespace PhbPortal.Web.Startup;

/// <summary>Style sheets, scripts and pictures: public, answered before anybody is asked to sign in.</summary>
public static class Assets
{
    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetLifetime });

    // asp-append-version puts ?v= on an address, so that a changed file has a new one.
    private static void SetLifetime(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
}
