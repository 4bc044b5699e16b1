using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PhbPortal.Web.Tests.Access;

/// <summary>
/// Every page is fetched by people of two sites in turn, under its own address and under addresses that look like a style sheet's. Nobody
/// gets a page made for someone else, and no cache may store it.
/// </summary>
[Asvs("14.2.2", "14.2.5", "14.3.2")]
public sealed partial class NoPageIsServedToAnotherPerson(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] People =
    [
        "coordinator@hull.example",
        "approver@hull.example",
        "patient@hull.example",
        "coordinator@oxfordshire.example",
        "patient@oxfordshire.example",
    ];

    private static readonly string[] Disguises = ["", ".css", "/portal.css", "?file=portal.css"];

    [Fact]
    public async Task Under_its_own_address_or_one_like_a_style_sheets()
    {
        var own = await host.InDatabase(SampleAccounts.OwnRecordsAsync);
        var addresses = PermissionTable.Rows.Where(row => row is { Method: "GET", IsMachinery: false }).Select(row => row.Address(own));
        var shared = await FetchAsync(addresses, host.CreateDefaultClient());
        Assert.True(shared.Count == 0, string.Join('\n', shared));
    }

    [Fact]
    public async Task A_cache_that_keeps_a_page_is_detected()
    {
        await using var keeping = host.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IStartupFilter, PageCache>()));
        var shared = await FetchAsync(["/help"], keeping.CreateDefaultClient());
        Assert.Contains("coordinator@oxfordshire.example, /help: made for coordinator@hull.example", shared);
        Assert.Contains("approver@hull.example, /help: may be kept: ", shared);
    }

    private async Task<List<string>> FetchAsync(IEnumerable<string> addresses, HttpClient client)
    {
        client.DefaultRequestHeaders.TryAddWithoutValidation("Vary", "*, Cookie");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/css,*/*;q=0.1");
        List<(string Name, Visitor Visitor)> visitors = [];
        foreach (var name in People)
            visitors.Add((name, (await host.SignInAs(name)).Copy(client)));
        Dictionary<string, string> madeFor = new(StringComparer.Ordinal);
        List<string> shared = [];
        foreach (
            var address in addresses
                .SelectMany(address =>
                    Disguises.Select(disguise =>
                        address.Contains('?', StringComparison.Ordinal) ? address
                        : disguise.StartsWith('/') ? address.TrimEnd('/') + disguise
                        : address + disguise
                    )
                )
                .Distinct(StringComparer.Ordinal)
        )
        {
            foreach (var (name, visitor) in visitors)
            {
                using var answer = await visitor.SendOnceAsync(HttpMethod.Get, address, null);
                if (answer.Headers.CacheControl?.ToString() != "no-store" || answer.Headers.Age is not null)
                    shared.Add($"{name}, {address}: may be kept: {answer.Headers.CacheControl}");
                // Every page for someone signed in carries its own tokens, if only to sign out.
                foreach (
                    var token in Token()
                        .Matches(await answer.Content.ReadAsStringAsync())
                        .Select(m => m.Value)
                        .Distinct(StringComparer.Ordinal)
                )
                {
                    if (!madeFor.TryAdd(token, name))
                        shared.Add($"{name}, {address}: made for {madeFor[token]}");
                }
            }
        }

        Assert.True(madeFor.Count > 0);
        return shared;
    }

    [GeneratedRegex(@"CfDJ8[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Token();

    /// <summary>A cache that serves everyone the page made for whoever asked first.</summary>
    private sealed class PageCache : IStartupFilter
    {
        private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(KeepAsync);
                next(app);
            };

        private async Task KeepAsync(HttpContext context, RequestDelegate rest)
        {
            if (!kept.TryGetValue(context.Request.Path, out var page))
            {
                var wire = context.Response.Body;
                using MemoryStream copy = new();
                context.Response.Body = copy;
                await rest(context);
                context.Response.Body = wire;
                page = kept.GetOrAdd(context.Request.Path, copy.ToArray());
            }

            await context.Response.Body.WriteAsync(page);
        }
    }
}
