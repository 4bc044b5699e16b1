using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Mail;

/// <summary>
/// The address at which people reach the portal, for links in messages and for letters: the setting <c>Portal:Address</c>. It is never
/// taken from a request, whose sender could claim any. Without it Production sends no links, and letters give only the path.
/// </summary>
public sealed record PublicAddress(Uri? Root)
{
    private const string ThisMachine = "http://localhost:5080";

    /// <exception cref="CannotStart">It is not an address, or does not use TLS in Production.</exception>
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

    /// <param name="path">Starts with /.</param>
    public string? LinkTo(string path) => Root is null ? null : Root.GetLeftPart(UriPartial.Authority) + path;

    /// <summary>As people type it from a letter.</summary>
    public string OnPaper(string path) => Root is null ? path : Root.Authority + path;

    private static string? FirstOf(string? urls) => urls?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
