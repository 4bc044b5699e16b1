using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>Goes in the layout's Back section, which names it for screen readers.</summary>
[HtmlTargetElement("nhs-back-link")]
public sealed class BackLinkTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Href))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "a";
        output.Attributes.SetAttribute("class", "nhsuk-back-link");
        output.Attributes.SetAttribute("href", Href);
    }
}

[HtmlTargetElement("nhs-action-link")]
public sealed class ActionLinkTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Href))
        {
            output.SuppressOutput();
            return;
        }

        var text = await output.GetChildContentAsync();
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "nhsuk-action-link");
        output.Attributes.SetAttribute("href", Href);
        output.Content.SetHtmlContent(Icon.ArrowRightCircle);
        output.Content.AppendHtml(Element.Of("span", "nhsuk-action-link__text", text));
    }
}

/// <summary>
/// The page's position: <c>nhs-crumb</c> elements from the first page down; on phones only the last link remains, as a way back.
/// </summary>
[HtmlTargetElement("nhs-breadcrumb")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    internal List<(string? Href, IHtmlContent Text)> Crumbs { get; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(BreadcrumbTagHelper)] = this;
        await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "nhsuk-breadcrumb");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        var items = Crumbs.Select(crumb =>
            Element.Of(
                "li",
                "nhsuk-breadcrumb__list-item",
                crumb.Href is null ? crumb.Text : Element.Of("a", "nhsuk-breadcrumb__link", crumb.Text).With("href", crumb.Href)
            )
        );
        output.Content.SetHtmlContent(Element.Of("ol", "nhsuk-breadcrumb__list", items));
        if (Crumbs.FindLast(crumb => crumb.Href is not null) is { Href: { } href } last)
            output.Content.AppendHtml(Element.Of("a", "nhsuk-back-link", Element.Hidden("Back to "), last.Text).With("href", href));
    }
}

[HtmlTargetElement("nhs-crumb", ParentTag = "nhs-breadcrumb")]
public sealed class CrumbTagHelper : TagHelper
{
    // Razor passes a null expression as empty text.
    public string? Href
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((BreadcrumbTagHelper)context.Items[typeof(BreadcrumbTagHelper)]).Crumbs.Add((Href, await output.GetChildContentAsync()));
        output.SuppressOutput();
    }
}
