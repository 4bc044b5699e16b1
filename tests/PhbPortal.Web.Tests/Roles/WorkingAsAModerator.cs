using System.Net;

namespace PhbPortal.Web.Tests.Roles;

public sealed class WorkingAsAModerator(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_first_page_is_honest_and_leads_to_public_pages_only()
    {
        var moderator = await host.SignInAs("moderator@forum.example");
        var first = await moderator.GetAsync("/moderation");
        Assert.Contains("There is nothing to moderate yet", first.Text, StringComparison.Ordinal);
        Assert.Equal("", await moderator.ClosedOnAsync("/moderation"));
        foreach (var address in new[] { "/people", "/safeguards", "/my-plan", "/dashboard", "/audit", "/accounts", "/helping", "/holding" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, await moderator.AsksAsync(address)));
    }

    [Theory]
    [InlineData("Moderator", "portal", true)]
    [InlineData("ThirdPartyHolder", "Holder of budgets", true)]
    [InlineData("Broker", "Site: NHS Hull", false)]
    public async Task Roles_that_pay_or_see_every_site_take_two_administrators_and_an_advisers_takes_one(
        string role,
        string place,
        bool takesTwo
    )
    {
        var administrator = await host.SignInAs("admin@dh.example");
        var form = await administrator.GetAsync("/accounts/invite");
        var where = form
            .Html.QuerySelectorAll("[name='Form.Place'] option")
            .First(o => o.TextContent.Contains(place, StringComparison.Ordinal))
            .GetAttribute("value")!;
        var done = await form.SubmitAsync(
            ("Form.Name", "Some One"),
            ("Form.SignInName", "some." + role.ToLowerInvariant()),
            ("Form.Role", role),
            ("Form.Place", where),
            ("Form.By", "letter"),
            ("Form.Reason", "They begin on Monday")
        );
        Assert.Equal(takesTwo, done.Text.Contains("Another administrator has to confirm the role", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, done.Status);
    }
}
