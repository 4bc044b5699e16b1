namespace PhbPortal.Web.Tests.Startup;

/// <summary>A monitor asks for the head of a page and gets the status and headers of the page, and no body.</summary>
public sealed class AnsweringHeadRequests(ListeningPortal portal) : IClassFixture<ListeningPortal>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/rules", 200)]
    [InlineData("/account/sign-in", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/css/portal.css", 200)]
    [InlineData("/people", 302)]
    [InlineData("/nothing-here", 404)]
    public async Task The_head_of_a_page_is_answered_like_the_page(string address, int code)
    {
        var head = await AskAsync("HEAD", address);
        var whole = await AskAsync("GET", address);

        Assert.Equal([code], Wire.Codes(whole));
        Assert.Equal([code], Wire.Codes(head));
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Equal(HeaderNames(whole), HeaderNames(head));
    }

    private Task<string> AskAsync(string method, string address) =>
        Wire.SendAsync(portal.Address, $"{method} {address} HTTP/1.1\r\nHost: portal.example\r\nConnection: close\r\n\r\n");

    // The headers that frame a body do not count when there is no body.
    private static IEnumerable<string> HeaderNames(string answer) =>
        answer
            .Split("\r\n\r\n")[0]
            .Split("\r\n")
            .Skip(1)
            .Select(line => line.Split(':')[0])
            .Where(name => name is not ("Content-Length" or "Transfer-Encoding"))
            .Order(StringComparer.Ordinal);
}
