using Microsoft.AspNetCore.HostFiltering;

namespace PhbPortal.Web.Startup;

/// <summary>
/// The portal answers only under its own host names: the framework's setting <c>AllowedHosts</c>, which Production must set.
/// </summary>
public static class OwnHosts
{
    public static void AddOwnHosts(this WebApplicationBuilder builder) =>
        builder.Services.Configure<HostFilteringOptions>(o =>
        {
            o.AllowEmptyHosts = false;
            o.IncludeFailureMessage = false;
        });

    /// <exception cref="CannotStart">Any host name would be accepted.</exception>
    public static void ExpectOwnHosts(this WebApplication app)
    {
        if (app.Environment.IsDemonstration() || app.Environment.IsDevelopment())
            return;
        var named = (app.Configuration["AllowedHosts"] ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (named.Length == 0)
            throw new CannotStart(
                "AllowedHosts is missing. Set it to the host names under which people reach the portal, for example budgets.hull.example."
            );
        // Each of these means "any" to the framework.
        if (named.FirstOrDefault(name => name is "*" or "[::]" or "0.0.0.0") is { } any)
            throw new CannotStart(
                $"AllowedHosts is {any}, which answers under any name. Set it to the host names under which people reach the portal."
            );
    }
}
