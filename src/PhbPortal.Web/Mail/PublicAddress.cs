using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Mail;

/// <summary>
/// Under which address people reach the portal, for links in messages and for letters: the setting <c>Portal:Address</c>. It is never
/// taken from a request, whose sender could name any. Without it Production sends no links, and letters name the page alone.
/// </summary>
public sealed record PublicAddress(Uri? Root)
{
    private const string ThisMachine = "http://localhost:5080";

    /// <exception cref="CannotStart">It is no address, or in Production none over TLS.</exception>
    public static PublicAddress From(IConfiguration configuration, IHostEnvironment environment)
    {
        var setting =
            configuration["Portal:Address"] is { Length: > 0 } named ? named
            : environment.IsProduction() ? null
            : FirstOf(configuration["urls"]) ?? ThisMachine;
        if (setting is null)
            return new((Uri?)null);
        return
            Uri.TryCreate(setting, UriKind.Absolute, out var root)
            && (root.Scheme == Uri.UriSchemeHttps || (root.Scheme == Uri.UriSchemeHttp && !environment.IsProduction()))
            ? new(root)
            : throw new CannotStart($"Portal:Address is '{setting}'. It must be an address such as https://budgets.hull.example.");
    }

    /// <param name="path">From / on.</param>
    public string? LinkTo(string path) => Root is null ? null : Root.GetLeftPart(UriPartial.Authority) + path;

    /// <summary>As it is typed from paper.</summary>
    public string OnPaper(string path) => Root is null ? path : Root.Authority + path;

    private static string? FirstOf(string? urls) => urls?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
