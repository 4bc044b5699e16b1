using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>Every error of the model state, linked to its field; draws nothing without errors.</summary>
[HtmlTargetElement("nhs-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Description { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext
            .ViewData.ModelState.Where(state => state.Value?.ValidationState == ModelValidationState.Invalid)
            .SelectMany(state =>
                state.Value!.Errors.Select(error =>
                    (state.Key, Text: error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Check this answer")
                )
            )
            .Distinct()
            .OrderBy(error => FieldOrder.Of(error.Key, ViewContext), StringComparer.Ordinal)
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nhsuk-error-summary");
        output.Attributes.SetAttribute("data-module", "nhsuk-error-summary");
        var list = Element.Of(
            "ul",
            "nhsuk-list nhsuk-error-summary__list",
            errors.Select(error => Element.Of("li", null, Linked(error.Key, error.Text)))
        );
        output.Content.SetHtmlContent(
            Element
                .Of(
                    "div",
                    null,
                    Element.Of("h2", "nhsuk-error-summary__heading", "There is a problem"),
                    Element.Of("div", "nhsuk-error-summary__body", Description is null ? null : Element.Of("p", null, Description), list)
                )
                .With("role", "alert")
        );
    }

    private object Linked(string key, string text) =>
        key.Length == 0 ? text : Element.Of("a", null, text).With("href", "#" + TargetOf(key));

    // A day's own error links to its first field, a part's error to that part.
    private string TargetOf(string key)
    {
        if (ViewContext.ViewData.ModelState.ContainsKey(key + ".Day"))
            return DateInputTagHelper.PartId(FieldTagHelper.IdOf(key), "Day");
        var dot = key.LastIndexOf('.');
        var part = key[(dot + 1)..];
        return
            dot > 0
            && DateInputTagHelper.Parts.Contains(part, StringComparer.OrdinalIgnoreCase)
            && DateInputTagHelper.Parts.All(p => ViewContext.ViewData.ModelState.ContainsKey($"{key[..dot]}.{p}"))
            ? DateInputTagHelper.PartId(FieldTagHelper.IdOf(key[..dot]), part)
            : FieldTagHelper.IdOf(key);
    }
}
