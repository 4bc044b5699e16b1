using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>
/// The pages of a list. Links keep the address with its filters and change only <c>page</c>. A single page draws nothing.
/// </summary>
[HtmlTargetElement("nhs-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    public int Pages { get; set; } = 1;

    /// <summary>The address before the page number, when it is not the current one.</summary>
    public string? HrefPrefix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nhsuk-pagination nhsuk-pagination--numbered");
        output.Attributes.SetAttribute("role", "navigation");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        if (Page > 1)
            output.Content.AppendHtml(Step("previous", "prev", Page - 1, Icon.ArrowLeft, Title("Previous")));
        output.Content.AppendHtml(Element.Of("ul", "nhsuk-pagination__list", Numbers()));
        if (Page < Pages)
            output.Content.AppendHtml(Step("next", "next", Page + 1, Title("Next"), Icon.ArrowRight));
    }

    private static TagBuilder Title(string word) => Element.Of("span", "nhsuk-pagination__title", word, Element.Hidden(" page"));

    private TagBuilder Step(string kind, string rel, int page, params IEnumerable<object?> content) =>
        Element.Of("a", "nhsuk-pagination__" + kind, content).With("href", HrefOf(page)).With("rel", rel);

    private IEnumerable<IHtmlContent> Numbers()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Page) <= 2))
        {
            if (page > last + 1)
                yield return Element.Of("li", "nhsuk-pagination__item nhsuk-pagination__item--ellipsis", "⋯");
            last = page;
            var number = page.ToString(CultureInfo.InvariantCulture);
            var link = Element
                .Of("a", "nhsuk-pagination__link", number)
                .With("href", HrefOf(page))
                .With("aria-label", "Page " + number)
                .With("aria-current", page == Page ? "page" : null);
            yield return Element.Of(
                "li",
                Element.Classes("nhsuk-pagination__item", page == Page ? "nhsuk-pagination__item--current" : null),
                link
            );
        }
    }

    private string HrefOf(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        if (HrefPrefix is not null)
            return HrefPrefix + number;
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(
            request
                .Query.Where(q => !string.Equals(q.Key, "page", StringComparison.OrdinalIgnoreCase))
                .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? "")))
        )
        {
            { "page", number },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
