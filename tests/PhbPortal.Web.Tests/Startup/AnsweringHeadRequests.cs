namespace PhbPortal.Web.Tests.Startup;

/// <summary>A watcher of the service asks for the head of a page: it gets the answer of the page, and not a word more.</summary>
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
    public async Task An_address_answers_as_it_does_otherwise(string address, int code)
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

    // How a body is framed says nothing where there is none.
    private static IEnumerable<string> HeaderNames(string answer) =>
        answer
            .Split("\r\n\r\n")[0]
            .Split("\r\n")
            .Skip(1)
            .Select(line => line.Split(':')[0])
            .Where(name => name is not ("Content-Length" or "Transfer-Encoding"))
            .Order(StringComparer.Ordinal);
}
