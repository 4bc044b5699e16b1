namespace PhbPortal.Web.Startup;

/// <summary>
/// Demonstration is an environment beside Development and Production; its settings are meaningless in a real service and are refused
/// there.
/// </summary>
public static class PortalEnvironment
{
    public const string Demonstration = "Demonstration";

    private const string DefaultAddress = "http://localhost:5080";

    public static bool IsDemonstration(this IHostEnvironment environment) => environment.IsEnvironment(Demonstration);

    /// <summary>A published portal finds its settings and pages from whatever folder it is started.</summary>
    public static WebApplicationOptions Options(string[] settings)
    {
        var said = settings.Any(s => s.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
        var here = File.Exists("appsettings.json") || !File.Exists(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        return new() { Args = settings, ContentRootPath = said || here ? null : AppContext.BaseDirectory };
    }

    /// <exception cref="CannotStart">Demonstration settings are present in another environment.</exception>
    public static void RefuseDemonstrationSettings(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDemonstration())
            return;
        var settings = builder
            .Configuration.GetSection(Demonstration)
            .AsEnumerable()
            .Where(s => s.Value is not null)
            .Select(s => s.Key)
            .Order()
            .ToList();
        if (settings.Count > 0)
            throw new CannotStart(
                $"The setting {settings[0]} belongs to the demonstration, but the environment "
                    + $"is {builder.Environment.EnvironmentName}. Remove it."
            );
    }

    // Not in appsettings.json, because that would override ASPNETCORE_URLS.
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] ways = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];
        if (!ways.Any(way => builder.Configuration.GetSection(way).Exists()))
            builder.WebHost.UseUrls(DefaultAddress);
    }
}
