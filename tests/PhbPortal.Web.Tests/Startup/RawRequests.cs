using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>Requests that no browser sends, byte for byte over a real connection.</summary>
[Asvs("4.1.3", "4.1.4", "4.2.1", "4.2.2", "13.4.4", "13.4.6", "15.3.4")]
public sealed class RawRequests(ListeningPortal portal) : IClassFixture<ListeningPortal>
{
    private const string Host = "Host: portal.example\r\n";

    /// <summary>Each gets one refusal or no answer, and nothing after it is read as another request.</summary>
    private static readonly (string Name, string Request)[] Refused =
    [
        ("no version", "GET /\r\n" + Host + "\r\n"),
        ("an unknown version", "GET / HTTP/9.9\r\n" + Host + "\r\n"),
        ("a version in small letters", "GET / http/1.1\r\n" + Host + "\r\n"),
        ("a space too many", "GET  / HTTP/1.1\r\n" + Host + "\r\n"),
        ("a tab for a space", "GET\t/\tHTTP/1.1\r\n" + Host + "\r\n"),
        ("a space before the method", " GET / HTTP/1.1\r\n" + Host + "\r\n"),
        ("a zero in the address", "GET /\0 HTTP/1.1\r\n" + Host + "\r\n"),
        ("a zero in a name", "GET / HTTP/1.1\r\n" + Host + "X-A\0: b\r\n\r\n"),
        ("a zero in a value", "GET / HTTP/1.1\r\n" + Host + "X-A: a\0b\r\n\r\n"),
        ("no host", "GET / HTTP/1.1\r\n\r\n"),
        ("an empty host", "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n"),
        ("no host in the old version", "GET / HTTP/1.0\r\n\r\n"),
        ("two hosts", "GET / HTTP/1.1\r\n" + Host + "Host: elsewhere.example\r\n\r\n"),
        ("a foreign host", "GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"),
        ("a foreign host after the own", "GET / HTTP/1.1\r\nHost: portal.example.elsewhere.example\r\nConnection: close\r\n\r\n"),
        ("a host with a path", "GET / HTTP/1.1\r\nHost: portal.example/elsewhere\r\nConnection: close\r\n\r\n"),
        ("a host with an account", "GET / HTTP/1.1\r\nHost: portal.example@elsewhere.example\r\nConnection: close\r\n\r\n"),
        ("a host with a space", "GET / HTTP/1.1\r\nHost: portal.example elsewhere.example\r\nConnection: close\r\n\r\n"),
        ("a whole address of elsewhere", "GET http://elsewhere.example/ HTTP/1.1\r\n" + Host + "Connection: close\r\n\r\n"),
        ("a space before the colon", "GET / HTTP/1.1\r\n" + Host + "X-A : b\r\n\r\n"),
        ("a name with a space", "GET / HTTP/1.1\r\n" + Host + "X A: b\r\n\r\n"),
        ("no name", "GET / HTTP/1.1\r\n" + Host + ": b\r\n\r\n"),
        ("no colon", "GET / HTTP/1.1\r\n" + Host + "nothing\r\n\r\n"),
        ("a folded line", "GET / HTTP/1.1\r\n" + Host + "X-A: b\r\n c\r\n\r\n"),
        ("a line that ends in a bare CR", "GET / HTTP/1.1\r\n" + Host + "X-A: b\rX-C: d\r\n\r\n"),
        ("two lengths", Post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello")),
        ("two lengths that agree", Post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello")),
        ("a length below nothing", Post("Content-Length: -5\r\n", "hello")),
        ("a length in hex", Post("Content-Length: 0x5\r\n", "hello")),
        ("a length in a list", Post("Content-Length: 5, 6\r\n", "hello")),
        ("a length beyond all numbers", Post("Content-Length: 99999999999999999999\r\n", "hello")),
        ("a body over the limit", Post("Connection: close\r\nContent-Length: 1048577\r\n", "hello")),
        ("no length at all", Post("Connection: close\r\n", "")),
        ("length and chunks", Post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + Smuggled)),
        ("chunks and length", Post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n" + Smuggled)),
        ("chunks of an unknown kind", Post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" + Smuggled)),
        ("chunks and another kind", Post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n" + Smuggled)),
        ("chunks twice", Post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n" + Smuggled)),
        (
            "chunks in the old version",
            "POST /account/sign-in HTTP/1.0\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Smuggled
        ),
        ("a chunk whose length is no number", Post("Connection: close\r\nTransfer-Encoding: chunked\r\n", "zz\r\nhello\r\n0\r\n\r\n")),
        (
            "a chunk longer than all numbers",
            Post("Connection: close\r\nTransfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nhello\r\n0\r\n\r\n")
        ),
        ("a chunk longer than it says", Post("Connection: close\r\nTransfer-Encoding: chunked\r\n", "1\r\nhello\r\n0\r\n\r\n")),
        ("a header of 2 MB", "GET / HTTP/1.1\r\n" + Host + "X-A: " + new string('a', 2_097_152) + "\r\n\r\n"),
        ("an address of 2 MB", "GET /" + new string('a', 2_097_152) + " HTTP/1.1\r\n" + Host + "\r\n"),
        (
            "a thousand headers",
            "GET / HTTP/1.1\r\n" + Host + string.Concat(Enumerable.Range(0, 1_000).Select(n => $"X-{n}: a\r\n")) + "\r\n"
        ),
        ("an unlisted method", "TRACE / HTTP/1.1\r\n" + Host + "Connection: close\r\n\r\n"),
        ("a tunnel", "CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443\r\nConnection: close\r\n\r\n"),
        ("the next protocol, unasked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    ];

    private const string Smuggled = "GET /planted/sender HTTP/1.1\r\n" + Host + "Connection: close\r\n\r\n";

    [Fact]
    public async Task Malformed_requests_get_one_refusal_or_none()
    {
        Assert.True(Refused.Length >= 40);
        List<string> wrong = [];
        foreach (var (name, request) in Refused)
        {
            var answer = await Wire.SendAsync(portal.Address, request);
            if (!IsRefused(Wire.Codes(answer)))
                wrong.Add($"{name}: {string.Join(", ", Wire.Codes(answer))}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Well_formed_requests_are_answered()
    {
        Assert.Equal([200], Wire.Codes(await Wire.SendAsync(portal.Address, Smuggled)));
        Assert.Equal([200, 200], Wire.Codes(await Wire.SendAsync(portal.Address, "GET / HTTP/1.1\r\n" + Host + "\r\n" + Smuggled)));
        Assert.False(IsRefused([400, 200]));
        Assert.False(IsRefused([302]));
    }

    [Fact]
    public async Task No_answer_names_its_server()
    {
        foreach (var request in new[] { Smuggled, "GET  / HTTP/1.1\r\n\r\n" })
            Assert.DoesNotContain("\r\nServer:", await Wire.SendAsync(portal.Address, request), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("198.51.100.9")]
    [InlineData("198.51.100.9, 127.0.0.1")]
    public async Task Forwarding_headers_from_a_stranger_are_ignored(string said) =>
        Assert.EndsWith(
            "127.0.0.1 http portal.example",
            await AskAsync(portal, $"X-Forwarded-For: {said}\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: elsewhere.example\r\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_known_proxy_is_trusted_for_one_hop_and_only_with_all_headers()
    {
        await using ListeningPortal known = new() { Known = "127.0.0.1, 10.0.0.0/8" };
        await known.InitializeAsync();
        Assert.EndsWith(
            "198.51.100.9 https portal.example",
            await AskAsync(known, "X-Forwarded-For: 198.51.100.9\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: elsewhere.example\r\n"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "198.51.100.9 https portal.example",
            await AskAsync(known, "X-Forwarded-For: 1.2.3.4, 198.51.100.9\r\nX-Forwarded-Proto: http, https\r\n"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "127.0.0.1 http portal.example",
            await AskAsync(known, "X-Forwarded-For: 1.2.3.4, 198.51.100.9\r\nX-Forwarded-Proto: https\r\n"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task A_form_has_at_most_three_hundred_values(int values, bool isRead)
    {
        var body = string.Join('&', Enumerable.Range(0, values).Select(n => $"Email={n}"));
        var answer = await Wire.SendAsync(
            portal.Address,
            Post($"Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n", body)
        );
        Assert.Equal([isRead ? 400 : 413], Wire.Codes(answer));
        // The fields that were read are shown again, because the form had no token.
        Assert.Equal(isRead, answer.Contains("299", StringComparison.Ordinal));
    }

    private static bool IsRefused(IReadOnlyList<int> codes) => codes is [] or [400 or 405 or 411 or 413 or 414 or 431 or 501 or 505];

    private static string Post(string headers, string body) => "POST /account/sign-in HTTP/1.1\r\n" + Host + headers + "\r\n" + body;

    private static Task<string> AskAsync(ListeningPortal at, string headers) =>
        Wire.SendAsync(at.Address, "GET /planted/sender HTTP/1.1\r\n" + Host + headers + "Connection: close\r\n\r\n");
}

/// <summary>A portal that listens on this machine, for the host name portal.example.</summary>
public sealed class ListeningPortal : IAsyncLifetime, IAsyncDisposable
{
    private readonly PortalHost host = new();
    private WebApplicationFactory<Program>? listening;

    /// <summary>The proxies it trusts.</summary>
    public string Known { get; init; } = "203.0.113.7";

    public Uri Address { get; private set; } = null!;

    public Task InitializeAsync()
    {
        listening = host.WithWebHostBuilder(b =>
            b.UseSetting("AllowedHosts", "portal.example")
                .UseSetting("Proxies:Known", Known)
                .ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(PlantedController).Assembly))
        );
        listening.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        listening.StartServer();
        Address = new(listening.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await listening!.DisposeAsync();
        await host.DisposeAsync();
    }
}
