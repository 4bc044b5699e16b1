using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Style sheets, scripts and pictures, as the build lists them: packed beforehand, and under a name that changes with their content for
/// browsers to keep. Pages are never packed, because the length of a packed page can betray what it says.
/// </summary>
public static class Assets
{
    public static void AddAssets(this WebApplicationBuilder builder)
    {
        // Until it is published, a build keeps what it packed beside wwwroot, and of itself looks there in Development only.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        // Otherwise a build reads every file anew at each request and lets no browser keep it.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = builder.Environment.IsDevelopment().ToString();
    }

    // Answered as soon as the address is known: nobody is asked who they are, so no answer is "no-store".
    public static void MapAssets(this WebApplication app) => app.MapStaticAssets().AllowAnonymous().ShortCircuit();
}
