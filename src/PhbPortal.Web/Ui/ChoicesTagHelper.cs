using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>
/// A group of radios or checkboxes. Without a legend there is no fieldset, and the page must name the group in another way.
/// </summary>
public abstract class ChoicesTagHelper(string component) : FieldTagHelper
{
    private int _position;

    public string? Legend { get; set; }

    public bool Inline { get; set; }

    public bool Small { get; set; }

    private IReadOnlyList<string> Chosen { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Chosen = ChosenValues();
        context.Items[typeof(ChoicesTagHelper)] = this;
        var items = await output.GetChildContentAsync();
        var list = Element
            .Of(
                "div",
                Element.Classes(
                    $"nhsuk-{component}",
                    Small ? $"nhsuk-{component}--small" : null,
                    Inline ? $"nhsuk-{component}--inline" : null
                )
            )
            .With("data-module", $"nhsuk-{component}");
        MoveAttributes(output, list);
        list.Holding(items);
        if (Legend is null)
            WriteGroup(output, null, HintElement(), ErrorElement(), list);
        else
            WriteGroup(output, null, Fieldset(Legend, null, Describing(), HintElement(), ErrorElement(), list));
    }

    internal void WriteDivider(TagHelperOutput output, object text)
    {
        _position++;
        output.TagName = null;
        output.Content.SetHtmlContent(Element.Of("div", $"nhsuk-{component}__divider", text));
    }

    internal async Task WriteItem(TagHelperOutput output, ChoiceTagHelper item)
    {
        _position++;
        var revealed = await output.GetChildContentAsync();
        var name = item.For is null ? FieldName : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(item.For.Name);
        var id = item.Id ?? (item.For is null ? ItemId() : IdOf(name));
        var isChosen = item.For is null
            ? item.Checked ?? Chosen.Contains(item.Value, StringComparer.OrdinalIgnoreCase)
            : IsTicked(item.For, name);
        var describedBy = Element.Classes(Legend is null ? Describing() : null, item.Hint is null ? null : id + "-item-hint");

        var input = Element
            .Of("input", $"nhsuk-{component}__input")
            .With("id", id)
            .With("name", name)
            .With("type", component == "radios" ? "radio" : "checkbox")
            .Flag("checked", isChosen)
            .With("data-aria-controls", revealed.IsEmptyOrWhiteSpace ? null : "conditional-" + id)
            .With("aria-describedby", describedBy);
        input.Attributes["value"] = item.Value;
        MoveAttributes(output, input);

        var label = Element.Of("label", $"nhsuk-label nhsuk-{component}__label", item.Label).With("for", id);
        var hint = item.Hint is null
            ? null
            : Element.Of("div", $"nhsuk-hint nhsuk-{component}__hint", item.Hint).With("id", id + "-item-hint");
        output.TagName = null;
        output.Content.SetHtmlContent(Element.Of("div", $"nhsuk-{component}__item", input, label, hint));
        if (!revealed.IsEmptyOrWhiteSpace)
        {
            var hidden = isChosen ? null : $"nhsuk-{component}__conditional--hidden";
            output.Content.AppendHtml(
                Element.Of("div", Element.Classes($"nhsuk-{component}__conditional", hidden), revealed).With("id", "conditional-" + id)
            );
        }
    }

    // The first item has the group's own id, so that the error summary can link to it.
    private string ItemId() => _position == 1 ? FieldId : $"{FieldId}-{_position.ToString(CultureInfo.InvariantCulture)}";

    private bool IsTicked(ModelExpression field, string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed
            ? typed.Contains("true", StringComparison.OrdinalIgnoreCase)
            : field.Model is true;

    private IReadOnlyList<string> ChosenValues()
    {
        if (For is not null && ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] several ? several : [entry.AttemptedValue ?? ""];
        if (For?.Model is System.Collections.IEnumerable values and not string)
            return [.. values.Cast<object?>().Select(v => Written(v) ?? "")];
        return CurrentValue is { } one ? [one] : [];
    }
}

[HtmlTargetElement("nhs-radios")]
public sealed class RadiosTagHelper() : ChoicesTagHelper("radios");

[HtmlTargetElement("nhs-checkboxes")]
public sealed class CheckboxesTagHelper() : ChoicesTagHelper("checkboxes");

/// <summary>
/// One choice. With scripts its content is shown only while it is chosen, without scripts always, so its wording must make sense either
/// way. A checkbox with its own <c>asp-for</c> is a single yes or no.
/// </summary>
[HtmlTargetElement("nhs-radio")]
[HtmlTargetElement("nhs-checkbox")]
public sealed class ChoiceTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    public string? Id { get; set; }

    public string Value { get; set; } = "true";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Overrides the bound value.</summary>
    public bool? Checked { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ((ChoicesTagHelper)context.Items[typeof(ChoicesTagHelper)]).WriteItem(output, this);
}

[HtmlTargetElement("nhs-divider")]
public sealed class DividerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ((ChoicesTagHelper)context.Items[typeof(ChoicesTagHelper)]).WriteDivider(output, await output.GetChildContentAsync());
}
