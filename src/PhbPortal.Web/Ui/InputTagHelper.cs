using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>
/// A text field. Unknown attributes (<c>autocomplete</c>, <c>inputmode</c>, <c>spellcheck</c>, <c>type</c>) are passed to the input.
/// </summary>
[HtmlTargetElement("nhs-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Label { get; set; } = "";

    public string? LabelClass { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>Width in characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>Digits that people read out, such as an NHS number, are spaced.</summary>
    public bool Code { get; set; }

    public string Type { get; set; } = "text";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Element.Classes(
            "nhsuk-input",
            Code ? "nhsuk-input--code" : null,
            ErrorText is null ? null : "nhsuk-input--error",
            Width is null ? null : $"nhsuk-input--width-{Width}"
        );
        var input = Element
            .Of("input", classes)
            .With("id", FieldId)
            .With("name", FieldName)
            .With("type", Type)
            .With("value", Type == "password" ? null : CurrentValue)
            .With("aria-describedby", Describing());
        MoveAttributes(output, input);
        WriteGroup(output, null, LabelElement(Label, LabelClass), HintElement(), ErrorElement(), Wrapped(input));
    }

    private TagBuilder Wrapped(TagBuilder input) =>
        Prefix is null && Suffix is null
            ? input
            : Element.Of("div", "nhsuk-input-wrapper", Affix("prefix", Prefix), input, Affix("suffix", Suffix));

    private static TagBuilder? Affix(string kind, string? text) =>
        text is null ? null : Element.Of("div", "nhsuk-input-wrapper__" + kind, text).With("aria-hidden", "true");
}
