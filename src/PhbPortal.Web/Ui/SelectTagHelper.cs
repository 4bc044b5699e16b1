using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>A drop-down list. Its options come from <c>items</c>, from <c>nhs-option</c> elements inside, or both.</summary>
[HtmlTargetElement("nhs-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    public string Label { get; set; } = "";

    public string? LabelClass { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    internal string? Chosen => CurrentValue;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(SelectTagHelper)] = this;
        var options = await output.GetChildContentAsync();
        var select = Element
            .Of("select", Element.Classes("nhsuk-select", ErrorText is null ? null : "nhsuk-select--error"))
            .With("id", FieldId)
            .With("name", FieldName)
            .With("aria-describedby", Describing());
        MoveAttributes(output, select);
        select.Holding(options);
        foreach (var item in Items ?? [])
        {
            var isChosen = CurrentValue is { } chosen
                ? string.Equals(item.Value ?? item.Text, chosen, StringComparison.OrdinalIgnoreCase)
                : item.Selected;
            select.Holding(Option(item.Value ?? item.Text, isChosen, item.Disabled, item.Text));
        }

        WriteGroup(output, null, LabelElement(Label, LabelClass), HintElement(), ErrorElement(), select);
    }

    internal static TagBuilder Option(string value, bool isChosen, bool isDisabled, object content)
    {
        var option = Element.Of("option", null, content).Flag("selected", isChosen).Flag("disabled", isDisabled);
        option.Attributes["value"] = value;
        return option;
    }
}

[HtmlTargetElement("nhs-option", ParentTag = "nhs-select")]
public sealed class OptionTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var select = (SelectTagHelper)context.Items[typeof(SelectTagHelper)];
        var content = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(
            SelectTagHelper.Option(Value, string.Equals(select.Chosen, Value, StringComparison.OrdinalIgnoreCase), Disabled, content)
        );
    }
}
