using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>Keys with their values, and a link to change one.</summary>
[HtmlTargetElement("nhs-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public bool NoBorder { get; set; }

    internal List<SummaryRowTagHelper> Rows { get; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(SummaryListTagHelper)] = this;
        await output.GetChildContentAsync();
        var own = output.Attributes["class"]?.Value?.ToString();
        output.TagName = "dl";
        output.Attributes.SetAttribute(
            "class",
            Element.Classes("nhsuk-summary-list", NoBorder ? "nhsuk-summary-list--no-border" : null, own)
        );
        var anyLinks = Rows.Any(row => row.ChangeHref is not null);
        output.Content.Clear();
        foreach (var row in Rows)
            output.Content.AppendHtml(row.Drawn(anyLinks));
    }
}

[HtmlTargetElement("nhs-summary-row", ParentTag = "nhs-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    // Razor passes a null expression as empty text.
    public string? ChangeHref
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    public string ChangeText { get; set; } = "Change";

    /// <summary>What the link changes, for screen readers; the key in lower case unless given.</summary>
    public string? ChangeWhat { get; set; }

    private IHtmlContent Value { get; set; } = HtmlString.Empty;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Value = await output.GetChildContentAsync();
        ((SummaryListTagHelper)context.Items[typeof(SummaryListTagHelper)]).Rows.Add(this);
        output.SuppressOutput();
    }

    internal TagBuilder Drawn(bool othersHaveLinks)
    {
        var link = ChangeHref is null
            ? null
            : Element
                .Of("a", "nhsuk-link", ChangeText, Element.Hidden(" " + (ChangeWhat ?? Key.ToLowerInvariant())))
                .With("href", ChangeHref);
        return Element.Of(
            "div",
            Element.Classes("nhsuk-summary-list__row", link is null && othersHaveLinks ? "nhsuk-summary-list__row--no-actions" : null),
            Element.Of("dt", "nhsuk-summary-list__key", Key),
            Element.Of("dd", "nhsuk-summary-list__value", Value),
            link is null ? null : Element.Of("dd", "nhsuk-summary-list__actions", link)
        );
    }
}
