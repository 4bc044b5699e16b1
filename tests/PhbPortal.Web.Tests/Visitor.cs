using System.Net;
using AngleSharp.Html.Parser;

namespace PhbPortal.Web.Tests;

/// <summary>A browser without scripts: keeps cookies, follows redirects and reads pages.</summary>
public sealed class Visitor(HttpClient client, SqlCounter sql)
{
    public const string AddressHeader = "X-Test-Address";

    private const int MostRedirects = 5;

    private readonly CookieContainer cookies = new();

    /// <summary>Where they connect from, as the network reports it.</summary>
    public string? Address { get; init; }

    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    /// <summary>Someone with a copy of this visitor's current cookies, at the same portal or at another process of it.</summary>
    public Visitor Copy(HttpClient? at = null)
    {
        var copy = new Visitor(at ?? client, sql) { Address = Address };
        copy.cookies.Add(Kept());
        return copy;
    }

    public void Keep(string name, string value) => cookies.Add(client.BaseAddress!, new Cookie(name, value));

    public Task<Page> GetAsync(string address) => SendAsync(HttpMethod.Get, address, null);

    public Task<Page> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, address, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>A single request with this visitor's cookies, without following redirects.</summary>
    public Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, string address, IEnumerable<KeyValuePair<string, string>>? fields) =>
        SendOnceAsync(method, address, fields is null ? null : new FormUrlEncodedContent(fields), []);

    /// <inheritdoc cref="SendOnceAsync(HttpMethod, string, IEnumerable{KeyValuePair{string, string}})"/>
    public async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method,
        string address,
        HttpContent? content,
        IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(method, address);
        if (Address is not null)
            request.Headers.Add(AddressHeader, Address);
        request.Content = content;
        foreach (var (name, value) in headers.Where(header => !request.Headers.TryAddWithoutValidation(header.Name, header.Value)))
            content?.Headers.TryAddWithoutValidation(name, value);
        var uri = new Uri(client.BaseAddress!, address);
        if (cookies.GetCookieHeader(uri) is { Length: > 0 } kept)
            request.Headers.Add("Cookie", kept);
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                cookies.SetCookies(uri, cookie);
        }

        return answer;
    }

    private CookieCollection Kept()
    {
        CookieCollection kept = [];
        foreach (var cookie in Cookies)
            kept.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));
        return kept;
    }

    private async Task<Page> SendAsync(HttpMethod method, string address, IEnumerable<KeyValuePair<string, string>>? fields)
    {
        sql.Take();
        var answer = await SendOnceAsync(method, address, fields);
        for (var hops = 0; answer.StatusCode is HttpStatusCode.Found && hops < MostRedirects; hops++)
        {
            var next = new Uri(new Uri(client.BaseAddress!, address), answer.Headers.Location!);
            address = next.PathAndQuery;
            answer.Dispose();
            sql.Take();
            answer = await SendOnceAsync(HttpMethod.Get, address, null);
        }

        var html = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return new(this, answer, address, html, sql.Take());
    }
}
