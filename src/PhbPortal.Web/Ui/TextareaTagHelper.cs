using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>A text area; with <c>max-length</c> it states, and with scripts counts, how many characters may be entered.</summary>
[HtmlTargetElement("nhs-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public string Label { get; set; } = "";

    public string? LabelClass { get; set; }

    public int Rows { get; set; } = 5;

    public int? MaxLength { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var counted = MaxLength is not null;
        var classes = Element.Classes(
            "nhsuk-textarea",
            ErrorText is null ? null : "nhsuk-textarea--error",
            counted ? "nhsuk-js-character-count" : null
        );
        var textarea = Element
            .Of("textarea", classes)
            .With("id", FieldId)
            .With("name", FieldName)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", Describing(counted ? FieldId + "-info" : null));
        MoveAttributes(output, textarea);
        // A browser drops the first line break of a text area, so one is added to keep the person's own.
        textarea.Holding(CurrentValue is ['\n' or '\r', ..] ? "\n" + CurrentValue : CurrentValue);

        var limit = counted
            ? Element
                .Of("div", "nhsuk-hint nhsuk-character-count__message", $"You can enter up to {MaxLength} characters")
                .With("id", FieldId + "-info")
            : null;
        WriteGroup(
            output,
            counted ? "nhsuk-character-count" : null,
            LabelElement(Label, LabelClass),
            HintElement(),
            ErrorElement(),
            textarea,
            limit
        );
        if (counted)
        {
            output.Attributes.SetAttribute("data-module", "nhsuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", MaxLength);
        }
    }
}
