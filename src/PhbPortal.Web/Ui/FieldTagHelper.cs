using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

/// <summary>
/// What every form field has: name, id, the value as typed, hint and error. With <c>asp-for</c> they come from the model and its state;
/// <c>name</c>, <c>id</c>, <c>value</c> and <c>error</c> are for forms without a model, such as filters.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    public string? Name { get; set; }

    public string? Id { get; set; }

    public string? Value { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    /// <summary>Size of the label or legend: s, m, l, xl, or none for plain text.</summary>
    public string LabelSize { get; set; } = "s";

    /// <summary>The label is the page's only heading.</summary>
    public bool PageHeading { get; set; }

    /// <summary>More ids that describe the field, when the page has its own text for it.</summary>
    public string? DescribedBy { get; set; }

    protected string FieldName => Name ?? (For is null ? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));

    protected string FieldId => Id ?? IdOf(FieldName);

    protected string? ErrorText => Error ?? ErrorAt(FieldName);

    protected string? CurrentValue => Typed(FieldName) ?? Value ?? Written(For?.Model);

    // In lower case, because ModelState may have "form.Amount" where the page has "Form.Amount", and ids are case-sensitive.
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name.ToLowerInvariant(), "_");

    protected string? Typed(string name) =>
        For is not null && ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    protected string? ErrorAt(string name) =>
        For is not null
        && ViewContext.ViewData.ModelState.TryGetValue(name, out var entry)
        && entry.ValidationState == ModelValidationState.Invalid
            ? entry.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0) ?? "Check this answer"
            : null;

    protected static string? Written(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool yes => yes ? "true" : "false",
            Money money => money.ToField(),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    /// <summary>The ids that describe the field, in reading order.</summary>
    protected string? Describing(string? before = null)
    {
        var ids = Element.Classes(
            before,
            DescribedBy,
            Hint is null ? null : FieldId + "-hint",
            ErrorText is null ? null : FieldId + "-error"
        );
        return ids.Length == 0 ? null : ids;
    }

    protected TagBuilder? HintElement() => Hint is null ? null : Element.Of("div", "nhsuk-hint", Hint).With("id", FieldId + "-hint");

    protected TagBuilder? ErrorElement() =>
        ErrorText is { } error
            ? Element.Of("span", "nhsuk-error-message", Element.Hidden("Error: "), error).With("id", FieldId + "-error")
            : null;

    protected TagBuilder LabelElement(string text, string? classes = null)
    {
        var label = Element.Of("label", Element.Classes("nhsuk-label", Sized("nhsuk-label"), classes), text).With("for", FieldId);
        return PageHeading ? Element.Of("h1", "nhsuk-label-wrapper", label) : label;
    }

    protected TagBuilder Fieldset(string legend, string? role, string? describedBy, params IEnumerable<object?> children)
    {
        object inner = PageHeading ? Element.Of("h1", "nhsuk-fieldset__heading", legend) : legend;
        return Element
            .Of(
                "fieldset",
                "nhsuk-fieldset",
                Element.Of("legend", Element.Classes("nhsuk-fieldset__legend", Sized("nhsuk-fieldset__legend")), inner)
            )
            .With("role", role)
            .With("aria-describedby", describedBy)
            .Holding(children);
    }

    /// <summary>Turns the helper's own element into the form group around everything.</summary>
    protected void WriteGroup(TagHelperOutput output, string? classes, params IEnumerable<object?> children)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Element.Classes("nhsuk-form-group", ErrorText is null ? null : "nhsuk-form-group--error", classes)
        );
        foreach (var child in children)
        {
            if (child is IHtmlContent markup)
                output.Content.AppendHtml(markup);
        }
    }

    /// <summary>Attributes that this helper does not know belong to the control, not to its group.</summary>
    protected static void MoveAttributes(TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in output.Attributes)
        {
            if (attribute.Name == "class")
                control.Attributes["class"] += " " + attribute.Value;
            else
                control.Attributes[attribute.Name] =
                    attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? attribute.Name : AsText(attribute.Value);
        }

        output.Attributes.Clear();
    }

    private static string AsText(object? value)
    {
        if (value is not IHtmlContent markup)
            return value?.ToString() ?? "";
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        markup.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }

    private string? Sized(string name) => LabelSize is "" or "none" ? null : $"{name}--{LabelSize}";
}
