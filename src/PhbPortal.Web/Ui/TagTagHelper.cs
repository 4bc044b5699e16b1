using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>A status: <c>&lt;nhs-tag status="Waiting for you" /&gt;</c>. Its look comes from <see cref="StatusTag"/>.</summary>
[HtmlTargetElement("nhs-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TagTagHelper : TagHelper
{
    public string Status { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", StatusTag.ClassesFor(Status));
        output.Content.SetContent(Status);
    }
}
