using System.Net;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Features.Public.Errors;

namespace PhbPortal.Web.Tests.Access;

[Asvs("13.4.5")]
public sealed class OpenRoutesAreListed(PortalHost host) : IClassFixture<PortalHost>
{
    /// <summary>Folders of style sheets, scripts and pictures.</summary>
    private static readonly string[] AssetFolders = ["/css/", "/img/", "/js/"];

    /// <summary>
    /// Opening a page to everyone takes two deliberate lines: on the endpoint, and in the table. The pages of errors are open too, because
    /// anyone can be refused.
    /// </summary>
    [Fact]
    public void Endpoints_without_signing_in_are_those_that_the_permission_table_opens()
    {
        var anonymous = PortalEndpoint.Of(host).Where(e => e.IsAnonymous).Select(e => e.Name);
        var open = PermissionTable.Rows.Where(row => row.IsOpen || row.IsMachinery).Select(row => row.Endpoint);
        Assert.Equal(open.Order(StringComparer.Ordinal), anonymous.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Static_assets_are_open_and_in_the_listed_folders()
    {
        var assets = PortalEndpoint.AssetsOf(host);
        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.True(asset.IsAnonymous, asset.Name));
        Assert.All(assets, asset => Assert.Contains(AssetFolders, folder => asset.Pattern.StartsWith(folder, StringComparison.Ordinal)));
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
