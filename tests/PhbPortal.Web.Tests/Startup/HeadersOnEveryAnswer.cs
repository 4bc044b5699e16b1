using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Web.Tests.Startup;

[Asvs("16.5.1", "16.5.4")]
public sealed class HeadersOnEveryAnswer(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/audit", HttpStatusCode.Found)]
    [InlineData("POST", "/account/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("TRACE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("QUATSCH", "/audit", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/img/favicon.svg", HttpStatusCode.OK)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    public async Task Every_kind_of_answer_has_them(string method, string address, HttpStatusCode status)
    {
        using var answer = await host.Visit().SendOnceAsync(new(method), address, null);
        Assert.Equal(status, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task A_failed_page_has_them_and_hides_the_fault()
    {
        await using var faulty = host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(FaultController).Assembly))
        );
        using var answer = await faulty.CreateDefaultClient().GetAsync(new Uri("/fault", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        AssertHeaders(answer);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_for_someone_signed_in_are_not_cached()
    {
        var visitor = await host.SignInAs("auditor@dh.example");
        var page = await visitor.GetAsync("/audit");
        Assert.Equal("no-store", page.Answer.Headers.CacheControl!.ToString());
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }
}

[Microsoft.AspNetCore.Authorization.AllowAnonymous]
public sealed class FaultController : Controller
{
    [HttpGet("fault")]
    public IActionResult Fail() => throw new InvalidOperationException("planted");
}
