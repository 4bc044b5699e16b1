using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>What to do, or what not to do; each item of the second repeats "do not". Only for pages to read.</summary>
[HtmlTargetElement("nhs-do-list")]
[HtmlTargetElement("nhs-dont-list")]
public sealed class DoListTagHelper : TagHelper
{
    public string? Heading { get; set; }

    public int HeadingLevel { get; set; } = 3;

    internal List<IHtmlContent> Lines { get; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(DoListTagHelper)] = this;
        var refuses = context.TagName == "nhs-dont-list";
        await output.GetChildContentAsync();
        var lines = Lines.Select(line => Element.Of("li", null, refuses ? Icon.Cross : Icon.Tick, refuses ? "do not " : null, line));
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "nhsuk-card nhsuk-card--feature");
        output.Content.SetHtmlContent(
            Element.Of(
                "div",
                "nhsuk-card__content",
                Element.Of($"h{HeadingLevel}", "nhsuk-card__heading", Heading ?? (refuses ? "Do not" : "Do")),
                Element.Of("ul", $"nhsuk-list nhsuk-list--{(refuses ? "cross" : "tick")}", lines).With("role", "list")
            )
        );
    }
}

[HtmlTargetElement("nhs-line", ParentTag = "nhs-do-list")]
[HtmlTargetElement("nhs-line", ParentTag = "nhs-dont-list")]
public sealed class LineTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((DoListTagHelper)context.Items[typeof(DoListTagHelper)]).Lines.Add(await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}
