namespace PhbPortal.Web.Access;

/// <summary>
/// Everything that answers without signing in, besides style sheets, scripts and pictures. A test compares this list with what the
/// endpoints say of themselves, so that opening a page to everyone is always two deliberate lines.
/// </summary>
public static class AnonymousRoutes
{
    public static readonly IReadOnlyList<string> All =
    [
        "/",
        "/account/sign-in",
        "/error/{code:int}",
        "/health/live",
        "/health/ready",
    ];
}
