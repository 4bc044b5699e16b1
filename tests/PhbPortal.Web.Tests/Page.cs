using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PhbPortal.Web.Tests;

/// <summary>A page as a visitor sees it, and its forms.</summary>
/// <param name="Address">The address after redirects, path and query.</param>
/// <param name="Commands">The database commands of this page alone.</param>
public sealed record Page(Visitor Visitor, HttpResponseMessage Answer, string Address, IHtmlDocument Html, IReadOnlyList<string> Commands)
{
    public const string TokenName = "__RequestVerificationToken";

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>The request token that the page's forms carry.</summary>
    public string Token =>
        Html.QuerySelector($"main [name={TokenName}]")?.GetAttribute("value")
        ?? throw new InvalidOperationException($"{Address} has no form with a token.");

    public string Title => Html.Title ?? "";

    public string Heading => Words(Html.QuerySelector("h1"));

    /// <summary>The text of the main part, with single spaces.</summary>
    public string Text => Words(Html.QuerySelector("main") ?? Html.Body);

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".nhsuk-error-summary__list li").Select(Words)];

    public static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task<Page> FollowAsync(string linkText)
    {
        var link =
            Html.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(a => Words(a) == linkText)
            ?? throw new InvalidOperationException($"There is no link '{linkText}' on {Address}.");
        return Visitor.GetAsync(Local(link.GetAttribute("href")));
    }

    /// <summary>What a form of this page would send unchanged.</summary>
    public IReadOnlyList<(string Name, string Value)> FieldsOf(string form) => [.. Defaults(Html.QuerySelector<IHtmlFormElement>(form)!)];

    /// <summary>Fills in the page's form and sends it. Fields that are not given keep the page's values, including hidden ones.</summary>
    public Task<Page> SubmitAsync(params (string Name, string Value)[] fields) => SubmitFormAsync("main form[method=post]", fields);

    /// <param name="form">A selector of the form, or of the button in it to press.</param>
    public Task<Page> SubmitFormAsync(string form, params (string Name, string Value)[] fields)
    {
        var found =
            Html.QuerySelector(form) ?? throw new InvalidOperationException($"There is no '{form}' on {Address}, which says: {Text}");
        var element =
            found as IHtmlFormElement
            ?? found.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException($"'{form}' is in no form.");
        var sent = Defaults(element).ToList();
        foreach (var (name, value) in fields)
        {
            MustExist(element, name, value);
            sent.RemoveAll(f => f.Name == name && !fields.Any(other => other.Name == name && other.Value == f.Value));
            if (!sent.Contains((name, value)))
                sent.Add((name, value));
        }

        if (found is IHtmlButtonElement { Name: { Length: > 0 } pressed } button)
            sent.Add((pressed, button.Value));
        var action = element.GetAttribute("action") is { Length: > 0 } given ? Local(given) : Address;
        return string.Equals(element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? Visitor.PostAsync(action, [.. sent])
            : Visitor.GetAsync(
                action.Split('?')[0]
                    + "?"
                    + string.Join('&', sent.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"))
            );
    }

    private static IEnumerable<(string Name, string Value)> Defaults(IHtmlFormElement form)
    {
        foreach (var control in form.Elements)
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "image" }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name, IsDisabled: false } input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name, IsDisabled: false } area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name, IsDisabled: false } select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }

    // A test that fills in a field that is not on the page would prove nothing.
    private void MustExist(IHtmlFormElement form, string name, string value)
    {
        var controls = form.Elements.Where(e => e.GetAttribute("name") == name).ToList();
        if (controls.Count == 0)
            throw new InvalidOperationException($"The form on {Address} has no field '{name}'.");
        if (
            controls.TrueForAll(c => c is IHtmlInputElement { Type: "radio" or "checkbox" })
            && !controls.Exists(c => c.GetAttribute("value") == value)
        )
            throw new InvalidOperationException($"The field '{name}' on {Address} does not offer '{value}'.");
        if (controls is [IHtmlSelectElement select] && !select.Options.Any(o => o.Value == value))
            throw new InvalidOperationException($"The list '{name}' on {Address} does not offer '{value}'.");
    }

    private static string Local(string? href) =>
        href is ['/', ..] ? href : throw new InvalidOperationException($"'{href}' is not an address of the portal.");
}
