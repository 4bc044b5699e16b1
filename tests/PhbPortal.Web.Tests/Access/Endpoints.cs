using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Web.Tests.Access;

/// <summary>One method of one address, as the portal lists it.</summary>
public sealed record PortalEndpoint(string Method, string Pattern, RouteEndpoint Endpoint)
{
    public string Name => $"{Method} {Pattern}";

    public bool IsAnonymous => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public ControllerActionDescriptor? Action => Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>();

    private bool IsAsset => Endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>All endpoints except style sheets, scripts and pictures.</summary>
    public static IReadOnlyList<PortalEndpoint> Of(PortalHost host) => [.. All(host).Where(e => !e.IsAsset)];

    public static IReadOnlyList<PortalEndpoint> AssetsOf(PortalHost host) => [.. All(host).Where(e => e.IsAsset)];

    private static IEnumerable<PortalEndpoint> All(PortalHost host) =>
        host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e =>
                (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new PortalEndpoint(
                    method,
                    "/" + e.RoutePattern.RawText!.TrimStart('/'),
                    e
                ))
            )
            .OrderBy(e => e.Name, StringComparer.Ordinal);
}
