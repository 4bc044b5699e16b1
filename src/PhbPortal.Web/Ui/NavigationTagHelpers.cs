using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>Goes in the layout's Back section, which names it for screen readers.</summary>
[HtmlTargetElement("nhs-back-link")]
public sealed class BackLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "#";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "nhsuk-back-link");
        output.Attributes.SetAttribute("href", Href);
    }
}

[HtmlTargetElement("nhs-action-link")]
public sealed class ActionLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "#";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "nhsuk-action-link");
        output.Attributes.SetAttribute("href", Href);
        output.Content.SetHtmlContent(Icon.ArrowRightCircle);
        output.Content.AppendHtml(Element.Of("span", "nhsuk-action-link__text", text));
    }
}

/// <summary>Where the page stands: <c>nhs-crumb</c> elements from the first page down; on phones only the last is left, as a back link.</summary>
[HtmlTargetElement("nhs-breadcrumb")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    internal List<(string Href, IHtmlContent Text)> Crumbs { get; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(BreadcrumbTagHelper)] = this;
        await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "nhsuk-breadcrumb");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        var links = Crumbs.Select(crumb => Element.Of("li", "nhsuk-breadcrumb__list-item", Element.Of("a", "nhsuk-breadcrumb__link", crumb.Text).With("href", crumb.Href)));
        output.Content.SetHtmlContent(Element.Of("ol", "nhsuk-breadcrumb__list", links));
        if (Crumbs.Count > 0)
            output.Content.AppendHtml(Element.Of("a", "nhsuk-back-link", Element.Hidden("Back to "), Crumbs[^1].Text).With("href", Crumbs[^1].Href));
    }
}

[HtmlTargetElement("nhs-crumb", ParentTag = "nhs-breadcrumb")]
public sealed class CrumbTagHelper : TagHelper
{
    public string Href { get; set; } = "#";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((BreadcrumbTagHelper)context.Items[typeof(BreadcrumbTagHelper)]).Crumbs.Add((Href, await output.GetChildContentAsync()));
        output.SuppressOutput();
    }
}
