using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Tests.Account;

[Asvs("6.7.2")]
public sealed class PasskeysAreBoundToOneHost(PortalHost host) : IClassFixture<PortalHost>
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
    public void Only_answers_from_that_host_over_TLS_are_accepted(string name, string origin, bool isRight)
    {
        Assert.Equal(isRight, new PasskeyDomain(name).IsOrigin(Asked(origin, crossOrigin: false)));
        Assert.False(new PasskeyDomain(name).IsOrigin(Asked(origin, crossOrigin: true)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    [InlineData("not json at all")]
    public async Task An_answer_that_no_device_made_is_refused(string credential)
    {
        var visitor = host.Visit();
        var token = (await visitor.GetAsync("/account/sign-in")).Token;
        using var begun = await visitor.SendOnceAsync(HttpMethod.Post, "/account/sign-in/passkey/begin", [new(Page.TokenName, token)]);
        Assert.Contains("\"userVerification\":\"required\"", await begun.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var refused = await visitor.PostAsync("/account/sign-in/passkey", ("Credential", credential), (Page.TokenName, token));
        Assert.Equal("That passkey was not accepted", refused.Heading);
    }

    [Fact]
    public async Task A_refused_passkey_is_audited()
    {
        var visitor = host.Visit("192.0.2.30");
        var token = (await visitor.GetAsync("/account/sign-in")).Token;
        await visitor.PostAsync("/account/sign-in/passkey", ("Credential", "{}"), (Page.TokenName, token));
        var last = await host.InDatabase(db => db.AuditEntries.OrderBy(e => e.Id).LastAsync());
        Assert.Equal((AuditedEvent.SignInRefused, "A passkey that was not accepted"), (last.What, last.Details));
    }

    [Fact]
    public async Task Starting_counts_as_a_try_of_the_address()
    {
        var visitor = host.Visit("192.0.2.31");
        var token = (await visitor.GetAsync("/account/sign-in")).Token;
        for (var tries = 0; tries < 10; tries++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/account/sign-in/passkey/begin", (Page.TokenName, token))).Status);
        var refused = await visitor.PostAsync("/account/sign-in/passkey/begin", (Page.TokenName, token));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotEmpty(refused.Answer.Headers.GetValues("Retry-After"));
    }

    private static PasskeyOriginValidationContext Asked(string origin, bool crossOrigin) =>
        new()
        {
            HttpContext = new DefaultHttpContext(),
            Origin = origin,
            CrossOrigin = crossOrigin,
            TopOrigin = null,
        };
}
