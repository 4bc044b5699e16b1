using System.Net;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Public.Errors;

namespace PhbPortal.Web.Tests.Access;

[Asvs("13.4.5")]
public sealed class OpenRoutesAreListed(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void Anonymous_routes_match_the_list()
    {
        var open = PortalEndpoint.Of(host).Where(e => e.IsAnonymous).Select(e => e.Pattern).Distinct(StringComparer.Ordinal);
        Assert.Equal(AnonymousRoutes.Pages.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Static_assets_are_open_and_in_the_listed_folders()
    {
        var assets = PortalEndpoint.AssetsOf(host);
        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.True(asset.IsAnonymous, asset.Name));
        Assert.All(
            assets,
            asset => Assert.Contains(AnonymousRoutes.Assets, folder => asset.Pattern.StartsWith(folder, StringComparison.Ordinal))
        );
        Assert.Equal(["GET", "HEAD"], assets.Select(asset => asset.Method).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_form_is_checked_for_its_token()
    {
        var unchecked_ = PortalEndpoint
            .Of(host)
            .Where(e => e.Method != "GET" && e.Action is not null && e.Action.ControllerTypeInfo != typeof(ErrorsController))
            .Where(e =>
                !e.Action!.FilterDescriptors.Any(f => f.Filter is AutoValidateAntiforgeryTokenAttribute)
                || e.Action.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute)
            )
            .Select(e => e.Name);
        Assert.Empty(unchecked_);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_shows_what_was_typed()
    {
        var page = await host.Visit().PostAsync("/account/sign-in", ("Email", "typed@hull.example"), ("Password", "typed secret"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("typed@hull.example", page.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("typed secret", page.Html.Body.InnerHtml, StringComparison.Ordinal);
    }
}
