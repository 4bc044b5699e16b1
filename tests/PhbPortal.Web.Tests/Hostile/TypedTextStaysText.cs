using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using Xunit.Abstractions;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Text typed into any field appears on every page as the same text: it does not become markup, is not used as a template and is not
/// decoded again.
/// </summary>
[Collection(nameof(HostilePortal))]
[Asvs("1.1.1", "1.1.2", "1.2.1", "1.2.3", "1.3.5", "1.3.7")]
public sealed class TypedTextStaysText(HostilePortal portal, ITestOutputHelper output)
{
    private const string Typed =
        """Zoe "'></textarea></title><phbevil phbevil=1>{{7*7}} ${7*7} @(7*7) **b** &lt;i&gt; %253Ci%253E </script>""";

    private const int FewestFields = 60;

    private const int FewestPages = 60;

    private static readonly HtmlParser Reader = new();

    [Fact]
    public async Task It_is_encoded_on_every_page_that_shows_it()
    {
        List<string> faults = [];
        var (fields, shown) = (0, 0);
        foreach (var form in portal.Forms.Where(form => form.Texts.Count > 0))
        {
            fields += form.Texts.Count;
            portal.Back();
            foreach (var sent in new[] { Broken(form.Saying(Typed)), form.Saying(Typed) })
            {
                foreach (var (address, page) in await PagesAfterAsync(sent, portal.SenderOf(form.Row)))
                {
                    faults.AddRange(Injected(page).Select(what => $"{form.Row.Endpoint}, {address}: {what}"));
                    shown += Shows(page) ? 1 : 0;
                }
            }
        }

        output.WriteLine($"{fields} fields, shown on {shown} pages");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        Assert.True(fields >= FewestFields && shown >= FewestPages, $"{fields} fields, shown on {shown} pages");
    }

    [Fact]
    public async Task A_page_that_writes_it_unencoded_is_detected()
    {
        await using var repeating = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(EchoController).Assembly))
        );
        using var answer = await portal
            .As(Role.CareCoordinator)
            .Copy(repeating.CreateDefaultClient())
            .SendOnceAsync(HttpMethod.Get, "/repeating?text=" + Uri.EscapeDataString(Typed), null);
        Assert.NotEmpty(Injected(await Reader.ParseDocumentAsync(await answer.Content.ReadAsStringAsync())));
    }

    private static FilledForm Broken(FilledForm form) =>
        form.With(f =>
            f.Key.EndsWith(".Month", StringComparison.Ordinal) || f.Key.EndsWith("NhsNumber", StringComparison.Ordinal) ? "99" : f.Value
        );

    private async Task<List<(string Address, IHtmlDocument Page)>> PagesAfterAsync(FilledForm form, Visitor sender)
    {
        List<(string, IHtmlDocument)> pages = [];
        using var answer = await form.SendAsync(sender);
        pages.Add(("the answer", await Reader.ParseDocumentAsync(await answer.Content.ReadAsStringAsync())));
        var around = new[] { "people", "cases", "plan", "budget" }.Zip(
            ["/people/", "/cases/", "/plans/", "/budgets/"],
            (kind, path) => path + portal.Own.References[kind]
        );
        foreach (var address in around.Prepend(answer.Headers.Location?.ToString() ?? form.Address).Distinct(StringComparer.Ordinal))
        {
            using var read = await sender.SendOnceAsync(HttpMethod.Get, address, null);
            pages.Add((address, await Reader.ParseDocumentAsync(await read.Content.ReadAsStringAsync())));
        }

        return pages;
    }

    private static IEnumerable<string> Injected(IHtmlDocument page)
    {
        if (page.QuerySelector("phbevil, [phbevil]") is { } made)
            yield return $"it became {made.LocalName}";
        foreach (
            var text in new[] { page.DocumentElement.TextContent }.Concat(
                page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Value)
            )
        )
        {
            if (text.Contains("{{7*7}}", StringComparison.Ordinal) && !Single(text).Contains(Typed, StringComparison.Ordinal))
                yield return $"it was changed: {text[..Math.Min(text.Length, 200)]}";
        }
    }

    private static bool Shows(IHtmlDocument page) =>
        Single(page.DocumentElement.TextContent).Contains(Typed, StringComparison.Ordinal)
        || page.QuerySelectorAll<IHtmlInputElement>("input").Any(input => input.Value == Typed);

    private static string Single(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Returns the text as it was sent.</summary>
[Route("repeating")]
public sealed class EchoController : Controller
{
    [HttpGet]
    [For(Role.CareCoordinator)]
    public IActionResult Say(string text) => Content($"<p>{text}</p>", "text/html");
}
