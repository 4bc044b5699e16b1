using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>The page's button; with <c>href</c> it is a link that looks like a button. A page has one primary button.</summary>
[HtmlTargetElement("nhs-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public string? Href { get; set; }

    /// <summary>secondary, warning, reverse or null.</summary>
    public string? Variant { get; set; }

    public bool Small { get; set; }

    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor passes a null expression as empty text: it should have been a link, so it must not submit the form.
        if (Href is "")
        {
            output.SuppressOutput();
            return;
        }

        var own = output.Attributes["class"]?.Value?.ToString();
        output.TagName = Href is null ? "button" : "a";
        output.Attributes.SetAttribute(
            "class",
            Element.Classes("nhsuk-button", Variant is null ? null : $"nhsuk-button--{Variant}", Small ? "nhsuk-button--small" : null, own)
        );
        output.Attributes.SetAttribute("data-module", "nhsuk-button");
        if (Href is null)
        {
            output.Attributes.SetAttribute("type", Type);
        }
        else
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
        }
    }
}
