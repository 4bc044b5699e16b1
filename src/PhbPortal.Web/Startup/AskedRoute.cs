namespace PhbPortal.Web.Startup;

/// <summary>The route pattern of the request, such as <c>people/{reference}</c>; it contains nothing of the address.</summary>
public static class AskedRoute
{
    private static readonly object Asked = new();

    /// <summary>Routing runs again when an error page replaces a failed page; this remembers the first route.</summary>
    public static void RememberAskedRoutes(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                context.Items.TryAdd(Asked, context.GetEndpoint());
                return next(context);
            }
        );

    public static string Of(HttpContext context) =>
        (context.Items.TryGetValue(Asked, out var asked) ? asked as RouteEndpoint : null)?.RoutePattern.RawText ?? "none";
}
