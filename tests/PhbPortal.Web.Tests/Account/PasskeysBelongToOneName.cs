using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Tests.Account;

public sealed class PasskeysBelongToOneName(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("phb.example", "https://phb.example", true)]
    [InlineData("phb.example", "https://PHB.example:8443", true)]
    [InlineData("phb.example", "http://phb.example", false)]
    [InlineData("phb.example", "https://evil.phb.example", false)]
    [InlineData("phb.example", "https://phb.example.evil.example", false)]
    [InlineData("phb.example", "https://phb.example@evil.example", false)]
    [InlineData("phb.example", "null", false)]
    [InlineData("localhost", "http://localhost:5080", true)]
    public void Their_answers_come_from_it_and_over_TLS(string name, string origin, bool isRight)
    {
        Assert.Equal(isRight, new PasskeyDomain(name).IsOrigin(Asked(origin, crossOrigin: false)));
        Assert.False(new PasskeyDomain(name).IsOrigin(Asked(origin, crossOrigin: true)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    [InlineData("not json at all")]
    public async Task An_answer_that_no_device_gave_is_refused(string credential)
    {
        var visitor = host.Visit();
        var token = (await visitor.GetAsync("/account/sign-in")).Token;
        using var begun = await visitor.SendOnceAsync(HttpMethod.Post, "/account/sign-in/passkey/begin", [new(Page.TokenName, token)]);
        Assert.Contains("\"userVerification\":\"required\"", await begun.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var refused = await visitor.PostAsync("/account/sign-in/passkey", ("Credential", credential), (Page.TokenName, token));
        Assert.Equal("That passkey was not accepted", refused.Heading);
    }

    private static PasskeyOriginValidationContext Asked(string origin, bool crossOrigin) =>
        new() { HttpContext = new DefaultHttpContext(), Origin = origin, CrossOrigin = crossOrigin, TopOrigin = null };
}
