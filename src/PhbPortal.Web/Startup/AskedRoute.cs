namespace PhbPortal.Web.Startup;

/// <summary>The pattern of what was asked for, such as <c>people/{reference}</c>; it holds nothing of an address.</summary>
public static class AskedRoute
{
    private static readonly object Asked = new();

    /// <summary>Routing runs again where a page about a failure takes the place of the one that failed: the first time is meant.</summary>
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
