using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace PhbPortal.Web.Startup;

/// <summary>
/// The proxies in front of the portal. A request's forwarding headers are trusted only from the proxies in the setting
/// <c>Proxies:Known</c>, and only for the last hop.
/// </summary>
public sealed class Proxies
{
    private readonly List<IPAddress> addresses = [];
    private readonly List<System.Net.IPNetwork> networks = [];

    private bool IsAny => addresses.Count + networks.Count > 0;

    /// <exception cref="CannotStart">An entry is not an address or network, or would trust every sender.</exception>
    public static Proxies From(IConfiguration configuration)
    {
        if (configuration.GetValue("ForwardedHeaders_Enabled", false))
            throw new CannotStart(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every sender. Remove it, and name your proxies in Proxies:Known."
            );
        Proxies proxies = new();
        foreach (var named in Named(configuration.GetSection("Proxies:Known")))
            proxies.Add(named);
        return proxies;
    }

    public void Use(WebApplication app)
    {
        if (!IsAny)
            return;
        ForwardedHeadersOptions options = new()
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            RequireHeaderSymmetry = true,
            ForwardLimit = 1,
        };
        // By default the list contains this machine, which need not be a proxy.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        addresses.ForEach(options.KnownProxies.Add);
        networks.ForEach(options.KnownIPNetworks.Add);
        app.UseForwardedHeaders(options);
    }

    private static IEnumerable<string> Named(IConfigurationSection section) =>
        section
            .GetChildren()
            .Select(child => child.Value ?? "")
            .Prepend(section.Value ?? "")
            .SelectMany(value => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void Add(string named)
    {
        if (IPAddress.TryParse(named, out var address))
            addresses.Add(address);
        else if (!System.Net.IPNetwork.TryParse(named, out var network))
            throw new CannotStart($"Proxies:Known names '{named}', which is no IP address and no network such as 10.1.0.0/16.");
        else if (network.PrefixLength == 0)
            throw new CannotStart($"Proxies:Known names '{named}', which is everybody. Name your proxies only.");
        else
            networks.Add(network);
    }
}
