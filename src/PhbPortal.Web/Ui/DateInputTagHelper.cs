using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>Three fields for a day, bound to a <see cref="DateField"/>. An error in one part marks only that part.</summary>
[HtmlTargetElement("nhs-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    internal static readonly string[] Parts = ["Day", "Month", "Year"];

    public string Legend { get; set; } = "";

    /// <summary>Lets the browser fill in the person's own birthday.</summary>
    public bool OwnBirthday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = Parts.Where(part => ErrorAt($"{FieldName}.{part}") is not null).ToArray();
        Error ??= ErrorAt(FieldName) ?? (wrong.Length > 0 ? ErrorAt($"{FieldName}.{wrong[0]}") : null);
        var marked =
            Error is null ? []
            : wrong.Length > 0 ? wrong
            : Parts;

        var inputs = Element
            .Of("div", "nhsuk-date-input", Parts.Select(part => PartElement(part, marked.Contains(part, StringComparer.Ordinal))))
            .With("id", FieldId);
        WriteGroup(output, null, Fieldset(Legend, "group", Describing(), HintElement(), ErrorElement(), inputs));
    }

    internal static string PartId(string fieldId, string part) => $"{fieldId}-{part.ToLowerInvariant()}";

    private TagBuilder PartElement(string part, bool isWrong)
    {
        var id = PartId(FieldId, part);
        var label = Element.Of("label", "nhsuk-label nhsuk-date-input__label", part).With("for", id);
        var width = part == "Year" ? 4 : 2;
        var input = Element
            .Of(
                "input",
                Element.Classes(
                    "nhsuk-input",
                    isWrong ? "nhsuk-input--error" : null,
                    $"nhsuk-input--width-{width}",
                    "nhsuk-date-input__input"
                )
            )
            .With("id", id)
            .With("name", FieldName.Length == 0 ? part.ToLowerInvariant() : $"{FieldName}.{part}")
            .With("type", "text")
            .With("inputmode", "numeric")
            .With("autocomplete", OwnBirthday ? "bday-" + part.ToLowerInvariant() : null)
            .With("value", Typed($"{FieldName}.{part}") ?? PartOf(part));
        return Element.Of(
            "div",
            "nhsuk-date-input__item",
            Element.Of("div", Element.Classes("nhsuk-form-group", isWrong ? "nhsuk-form-group--error" : null), label, input)
        );
    }

    private string? PartOf(string part)
    {
        var field = For?.Model is DateOnly day ? DateField.From(day) : For?.Model as DateField;
        return part switch
        {
            "Day" => field?.Day,
            "Month" => field?.Month,
            _ => field?.Year,
        };
    }
}
