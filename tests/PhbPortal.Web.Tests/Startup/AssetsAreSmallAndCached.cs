using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>
/// Style sheets and scripts are compressed, and cached by browsers for a year under a name that changes with their content.
/// </summary>
[Asvs("3.5.7", "13.4.3")]
public sealed class AssetsAreSmallAndCached(PortalHost host) : IClassFixture<PortalHost>
{
    private const string ForAYear = "max-age=31536000, immutable";

    [Theory]
    [InlineData("link[rel=stylesheet]", "href", "/css/portal.")]
    [InlineData("script[type=module]", "src", "/js/portal.")]
    [InlineData("link[rel=icon]", "href", "/img/favicon.")]
    public async Task An_asset_is_named_by_its_content_and_compressed(string tag, string attribute, string start)
    {
        var address = await AddressAsync(tag, attribute);
        Assert.Matches($@"^{start.Replace(".", @"\.", StringComparison.Ordinal)}[a-z0-9]+\.[a-z]+$", address);
        using var packed = await GetAsync(address, "gzip");
        using var plain = await GetAsync(address, null);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (packed.StatusCode, plain.StatusCode));
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(
            [ForAYear, ForAYear],
            [packed.Headers.GetValues("Cache-Control").Single(), plain.Headers.GetValues("Cache-Control").Single()]
        );
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.Equal(["nosniff"], packed.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("default-src 'self'", packed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await using GZipStream unpacked = new(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await new StreamReader(unpacked).ReadToEndAsync());
    }

    [Theory]
    [InlineData("/css/")]
    [InlineData("/js/nhsuk/")]
    [InlineData("/img")]
    public async Task The_content_of_a_folder_is_not_listed(string folder)
    {
        using var answer = await GetAsync(folder, null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_style_sheet_is_compressed_to_less_than_a_fifth()
    {
        var address = await AddressAsync("link[rel=stylesheet]", "href");
        using var packed = await GetAsync(address, "gzip");
        using var plain = await GetAsync(address, null);
        Assert.InRange(packed.Content.Headers.ContentLength!.Value, 1, plain.Content.Headers.ContentLength!.Value / 5);
    }

    [Fact]
    public async Task Every_script_of_the_source_is_served()
    {
        var source = Path.Combine(host.Services.GetRequiredService<IWebHostEnvironment>().ContentRootPath, "Assets", "js");
        var scripts = Directory.GetFiles(source).Select(Path.GetFileName).ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            using var answer = await GetAsync("/js/" + script, null);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"/js/{script} is not served.");
        }
    }

    [Fact]
    public async Task By_its_plain_name_an_asset_is_revalidated_each_time()
    {
        using var first = await GetAsync("/js/nhsuk/nhsuk-frontend.min.js", "gzip");
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        using HttpRequestMessage again = new(HttpMethod.Get, "/js/nhsuk/nhsuk-frontend.min.js");
        again.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.CreateDefaultClient().SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Someone_signed_in_gets_assets_without_a_database_query()
    {
        var visitor = await host.SignInAs("auditor@dh.example");
        var address = await AddressAsync("link[rel=stylesheet]", "href");
        host.Sql.Take();
        using var answer = await visitor.SendOnceAsync(HttpMethod.Get, address, null);
        Assert.Equal(ForAYear, answer.Headers.GetValues("Cache-Control").Single());
        Assert.Empty(host.Sql.Take());
    }

    // Compressing a page that repeats what someone sent would let its content be guessed from its length.
    [Fact]
    public async Task Pages_are_never_compressed()
    {
        using var page = await GetAsync("/account/sign-in?returnUrl=/work", "gzip, br");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Empty(page.Content.Headers.ContentEncoding);
    }

    private async Task<string> AddressAsync(string tag, string attribute) =>
        (await host.Visit().GetAsync("/")).Html.QuerySelector(tag)!.GetAttribute(attribute)!;

    private Task<HttpResponseMessage> GetAsync(string address, string? encodings)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        if (encodings is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        return host.CreateDefaultClient().SendAsync(request);
    }
}
