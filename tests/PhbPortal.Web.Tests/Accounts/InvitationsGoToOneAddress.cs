using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Accounts;

public sealed class InvitationsGoToOneAddress(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("k.mills")]
    [InlineData("k@hull.example, other@hull.example")]
    [InlineData("Kim <k@hull.example>")]
    [InlineData("k@")]
    public async Task What_is_no_address_is_said_beside_the_field(string typed)
    {
        var form = await (await host.FirstAsync()).GetAsync("/accounts/invite");
        var place = form
            .Html.QuerySelectorAll("main select[name='Form.Place'] option")
            .Select(option => option.GetAttribute("value")!)
            .First(value => value.StartsWith("site", StringComparison.Ordinal));

        var answer = await form.SubmitAsync(
            ("Form.Name", "Kim Mills"),
            ("Form.SignInName", "kim.mills"),
            ("Form.Email", typed),
            ("Form.Role", nameof(Role.CareCoordinator)),
            ("Form.Place", place),
            ("Form.By", "email")
        );

        Assert.Equal(["Enter an email address in the form name@example.com, or leave it empty"], answer.Errors);
        Assert.Equal(typed, answer.Html.GetElementById("form_email")!.GetAttribute("value"));
    }
}
