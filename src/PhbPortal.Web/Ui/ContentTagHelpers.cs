using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

[HtmlTargetElement("nhs-inset-text")]
public sealed class InsetTextTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "nhsuk-inset-text");
        output.PreContent.SetHtmlContent(Element.Hidden("Information: "));
    }
}

[HtmlTargetElement("nhs-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "nhsuk-details");
        if (Open)
            output.Attributes.SetAttribute("open", "open");
        output.Content.SetHtmlContent(
            Element.Of("summary", "nhsuk-details__summary", Element.Of("span", "nhsuk-details__summary-text", Summary))
        );
        output.Content.AppendHtml(Element.Of("div", "nhsuk-details__text", content));
    }
}

/// <summary>Blue for other news, green (<c>success</c>) for the step just completed; never beside an error summary.</summary>
[HtmlTargetElement("nhs-notification-banner")]
public sealed class NotificationBannerTagHelper : TagHelper
{
    public string? Title { get; set; }

    public bool Success { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        const string titleId = "nhsuk-notification-banner-title";
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute(
            "class",
            Element.Classes("nhsuk-notification-banner", Success ? "nhsuk-notification-banner--success" : null)
        );
        output.Attributes.SetAttribute("data-module", "nhsuk-notification-banner");
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", titleId);
        var title = Element.Of("h2", "nhsuk-notification-banner__title", Title ?? (Success ? "Success" : "Important")).With("id", titleId);
        output.Content.SetHtmlContent(Element.Of("div", "nhsuk-notification-banner__header", title));
        output.Content.AppendHtml(Element.Of("div", "nhsuk-notification-banner__content", content));
    }
}

/// <summary>The end of a journey, instead of the page's heading.</summary>
[HtmlTargetElement("nhs-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public int HeadingLevel { get; set; } = 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "nhsuk-panel");
        output.Content.SetHtmlContent(Element.Of($"h{HeadingLevel}", "nhsuk-panel__heading", Heading));
        if (!content.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Element.Of("div", "nhsuk-panel__body", content));
    }
}

/// <summary>Only for pages to read: the design system has not tested it inside a form.</summary>
[HtmlTargetElement("nhs-warning-callout")]
public sealed class WarningCalloutTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public int HeadingLevel { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        object heading = Heading.Contains("important", StringComparison.OrdinalIgnoreCase)
            ? Heading
            : Element.Of("span", null, Element.Hidden("Important: "), Heading).With("role", "text");
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "nhsuk-card nhsuk-card--warning");
        output.Content.SetHtmlContent(
            Element.Of("div", "nhsuk-card__content", Element.Of($"h{HeadingLevel}", "nhsuk-card__heading", heading), content)
        );
    }
}

/// <summary>A card that is a link; its content is the description.</summary>
[HtmlTargetElement("nhs-card")]
public sealed class CardTagHelper : TagHelper
{
    // Razor passes a null expression as empty text.
    public string? Href
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    public string Heading { get; set; } = "";

    public string? HeadingSize { get; set; } = "m";

    public int HeadingLevel { get; set; } = 2;

    /// <summary>primary, secondary, feature or null.</summary>
    public string? Variant { get; set; }

    public bool Clickable { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        object heading = Href is null ? Heading : Element.Of("a", "nhsuk-card__link", Heading).With("href", Href);
        var size = string.IsNullOrEmpty(HeadingSize) ? null : "nhsuk-heading-" + HeadingSize;
        output.TagName = "div";
        output.Attributes.SetAttribute(
            "class",
            Element.Classes(
                "nhsuk-card",
                Clickable && Href is not null ? "nhsuk-card--clickable" : null,
                Variant is null ? null : "nhsuk-card--" + Variant
            )
        );
        output.Content.SetHtmlContent(
            Element.Of(
                "div",
                "nhsuk-card__content",
                Element.Of($"h{HeadingLevel}", Element.Classes("nhsuk-card__heading", size), heading),
                content.IsEmptyOrWhiteSpace ? null : content,
                Variant == "primary" ? Icon.ChevronRightCircle : null
            )
        );
    }
}
