using PhbPortal.Data.Seeding;

namespace PhbPortal.Web.Tests.Account;

public sealed class SigningInToTheDemonstration(PortalHost host) : IClassFixture<PortalHost>
{
    public static TheoryData<string> Everybody => new(DemonstrationAccounts.All.Select(account => account.Email));

    [Theory, MemberData(nameof(Everybody))]
    public async Task Every_account_signs_in_under_its_own_name(string email)
    {
        var page = await host.Visit().GetAsync("/account/sign-in");
        var landed = await page.SubmitAsync(("Email", email), ("Password", DemonstrationAccounts.Password));

        Assert.NotEqual("/account/sign-in", landed.Address);
        Assert.Contains(
            DemonstrationAccounts.All.Single(account => account.Email == email).Name,
            landed.Html.Body!.TextContent,
            StringComparison.Ordinal
        );
    }
}
