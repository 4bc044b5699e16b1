using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Public.Help;

/// <summary>The help page says for each role exactly what the permission table says.</summary>
public sealed class WhatEachRoleCanDo(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Each_role_matches_the_permission_table()
    {
        var page = await host.Visit().GetAsync("/help/roles");
        var shown = page
            .Html.QuerySelectorAll("main tbody tr")
            .ToDictionary(
                line => Page.Words(line.Children[0]).ToLowerInvariant(),
                line => line.QuerySelectorAll("li").Select(Page.Words).Order(StringComparer.Ordinal).ToList(),
                StringComparer.Ordinal
            );
        var words = PortalEndpoint.Of(host).ToDictionary(e => e.Name, e => RoleWork.WordsFor(e.Endpoint), StringComparer.Ordinal);
        Assert.Equal(Row.Everyone.Length, shown.Count);
        foreach (var role in Row.Everyone)
        {
            var said = OfSomeRoles()
                .Where(row => row.Roles.Contains(role))
                .Select(row => words[row.Endpoint])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            Assert.Equal(said, shown.Single(line => line.Key.EndsWith(RoleText.Of(role), StringComparison.Ordinal)).Value);
        }
    }

    [Fact]
    public void Every_restricted_page_has_a_description()
    {
        var words = PortalEndpoint.Of(host).ToDictionary(e => e.Name, e => RoleWork.WordsFor(e.Endpoint), StringComparer.Ordinal);
        Assert.Empty(OfSomeRoles().Where(row => words[row.Endpoint] is null).Select(row => row.Endpoint));
    }

    private static IEnumerable<Row> OfSomeRoles() =>
        PermissionTable.Rows.Where(row => row is { IsOpen: false, IsMachinery: false } && row.Roles.Count < Row.Everyone.Length);
}
