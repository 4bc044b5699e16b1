using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PhbPortal.Web.Ui;

/// <summary>
/// Short methods for building elements: text is encoded and isolated (<see cref="Isolated"/>), except what somebody typed into a text area;
/// markup is kept, null is omitted.
/// </summary>
internal static class Element
{
    public static TagBuilder Of(string name, string? classes, params IEnumerable<object?> children)
    {
        var element = new TagBuilder(name);
        element.With("class", classes);
        if (name is "input" or "hr")
            element.TagRenderMode = TagRenderMode.SelfClosing;
        return element.Holding(children);
    }

    public static TagBuilder Holding(this TagBuilder element, params IEnumerable<object?> children)
    {
        foreach (var child in children)
        {
            if (child is IHtmlContent markup)
                element.InnerHtml.AppendHtml(markup);
            else if (child is not null)
                element.InnerHtml.Append(element.TagName == "textarea" ? child.ToString()! : Isolated.Of(child.ToString()!));
        }

        return element;
    }

    /// <summary>Sets an attribute, unless the value is null.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder Flag(this TagBuilder element, string attribute, bool isSet)
    {
        if (isSet)
            element.Attributes[attribute] = attribute;
        return element;
    }

    public static TagBuilder Hidden(string text) => Of("span", "nhsuk-u-visually-hidden", text);

    public static string Classes(params IEnumerable<string?> classes) => string.Join(' ', classes.Where(c => !string.IsNullOrEmpty(c)));
}
