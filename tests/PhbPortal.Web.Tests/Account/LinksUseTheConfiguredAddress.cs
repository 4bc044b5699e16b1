using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using PhbPortal.Web.Mail;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Tests.Account;

/// <summary>A link in a message uses the configured address, never the host name of the request.</summary>
public sealed class LinksUseTheConfiguredAddress
{
    [Theory]
    [InlineData("Production", "https://budgets.hull.example", "https://budgets.hull.example/account/letter")]
    [InlineData("Production", null, null)]
    [InlineData("Demonstration", null, "http://localhost:5080/account/letter")]
    [InlineData("Demonstration", "http://10.0.0.7:5080/", "http://10.0.0.7:5080/account/letter")]
    public void A_link_uses_the_configured_address(string environment, string? setting, string? link) =>
        Assert.Equal(link, From(environment, setting).LinkTo("/account/letter"));

    [Theory]
    [InlineData("Production", "http://budgets.hull.example")]
    [InlineData("Production", "budgets.hull.example")]
    [InlineData("Demonstration", "javascript:alert(1)")]
    public void An_invalid_address_prevents_the_start(string environment, string setting) =>
        Assert.Throws<CannotStart>(() => From(environment, setting));

    [Fact]
    public void Invalid_figures_prevent_the_start() =>
        Assert.Throws<CannotStart>(() => AccountLimits.From(Setting("Accounts:LetterDays", "1000")));

    private static PublicAddress From(string environment, string? setting) =>
        PublicAddress.From(Setting("Portal:Address", setting), new HostingEnvironment { EnvironmentName = environment });

    private static IConfiguration Setting(string name, string? value) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = value })
            .Build();
}
