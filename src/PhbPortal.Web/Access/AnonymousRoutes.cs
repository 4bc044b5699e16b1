namespace PhbPortal.Web.Access;

/// <summary>
/// Everything that can be requested without signing in. A test compares these lists with the endpoints' own metadata, so that opening a
/// page to everyone always takes two deliberate lines.
/// </summary>
public static class AnonymousRoutes
{
    /// <summary>Folders of style sheets, scripts and pictures.</summary>
    public static readonly IReadOnlyList<string> Assets = ["/css/", "/img/", "/js/"];

    public static readonly IReadOnlyList<string> Pages =
    [
        "/",
        "/what-is-a-personal-health-budget",
        "/three-ways-to-hold-a-budget",
        "/what-it-cannot-be-used-for",
        "/can-i-use-it",
        "/easy-read",
        "/easy-read/what-is-a-personal-health-budget",
        "/easy-read/three-ways-to-hold-a-budget",
        "/easy-read/what-it-cannot-be-used-for",
        "/help",
        "/help/rights",
        "/help/figures",
        "/help/roles",
        "/help/accessibility",
        "/help/privacy",
        "/help/cookies",
        "/rules",
        "/rules/{id}",
        "/sites",
        "/sites/{reference}",
        "/account/sign-in",
        "/account/sign-in/passkey",
        "/account/sign-in/passkey/begin",
        "/account/second-step",
        "/account/asleep",
        "/account/forgotten",
        "/account/forgotten/sent",
        "/account/letter",
        "/account/new-password",
        "/error/{code:int}",
        "/health/live",
        "/health/ready",
    ];
}
