using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>Tasks with their status. A page with several lists gives each a different <c>id-prefix</c>.</summary>
[HtmlTargetElement("nhs-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    private int _position;

    public string IdPrefix { get; set; } = "task";

    public override void Init(TagHelperContext context) => context.Items[typeof(TaskListTagHelper)] = this;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "nhsuk-task-list");
    }

    internal string NextId() => $"{IdPrefix}-{(++_position).ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>A task without <c>href</c> cannot be started; its hint says why.</summary>
[HtmlTargetElement("nhs-task", ParentTag = "nhs-task-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    // Razor passes a null expression as empty text.
    public string? Href
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    public string? Hint
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    public string Status { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = ((TaskListTagHelper)context.Items[typeof(TaskListTagHelper)]).NextId();
        var hint = Hint is null ? null : Element.Of("div", "nhsuk-task-list__hint", Hint).With("id", id + "-hint");
        var name = Href is null
            ? Element.Of("div", null, Heading)
            : Element
                .Of("a", "nhsuk-task-list__link nhsuk-link", Heading)
                .With("href", Href)
                .With("aria-describedby", Element.Classes(hint is null ? null : id + "-hint", id + "-status"));
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Element.Classes("nhsuk-task-list__item", Href is null ? null : "nhsuk-task-list__item--with-link")
        );
        output.Content.SetHtmlContent(Element.Of("div", "nhsuk-task-list__name-and-hint", name, hint));
        output.Content.AppendHtml(
            Element
                .Of("div", "nhsuk-task-list__status", Element.Of("strong", StatusTag.ClassesFor(Status), Status))
                .With("id", id + "-status")
        );
    }
}
