using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Style sheets, scripts and pictures, as listed by the build: compressed in advance, and named by their content so that browsers can
/// cache them. Pages are never compressed, because the length of a compressed page can disclose its content.
/// </summary>
public static class Assets
{
    public static void AddAssets(this WebApplicationBuilder builder)
    {
        // Before publishing, a build keeps compressed files beside wwwroot, and would look there by itself only in Development.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        // Otherwise a build reads every file again at each request and lets no browser cache it.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = builder.Environment.IsDevelopment().ToString();
    }

    // Answered before authentication, so no answer is "no-store".
    public static void MapAssets(this WebApplication app) => app.MapStaticAssets().AllowAnonymous().ShortCircuit();
}
