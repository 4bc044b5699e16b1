using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>
/// A tag helper as a page would use it: its own attributes are set on it, other attributes and its content are given here.
/// </summary>
internal sealed record Drawn(
    string Tag,
    TagHelper Helper,
    IReadOnlyList<object>? Inside = null,
    IReadOnlyDictionary<string, string>? Attributes = null
)
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    public static ViewContext View(ModelStateDictionary? state = null, HttpContext? request = null) =>
        new()
        {
            HttpContext = request ?? new DefaultHttpContext(),
            ViewData = new ViewDataDictionary(Metadata, state ?? new ModelStateDictionary()),
        };

    /// <summary>What asp-for passes to a helper.</summary>
    public static ModelExpression For<T>(string name, T? value) =>
        new(name, new ModelExplorer(Metadata, Metadata.GetMetadataForType(typeof(T)), value));

    public Task<string> HtmlAsync() => HtmlAsync(new Dictionary<object, object>());

    private async Task<string> HtmlAsync(IDictionary<object, object> items)
    {
        var id = Guid.NewGuid().ToString();
        var attributes = new TagHelperAttributeList(
            (Attributes ?? new Dictionary<string, string>()).Select(a => new TagHelperAttribute(a.Key, a.Value))
        );
        var context = new TagHelperContext(Tag, attributes, items, id);
        var output = new TagHelperOutput(
            Tag,
            attributes,
            async (_, _) =>
            {
                var content = new DefaultTagHelperContent();
                foreach (var part in Inside ?? [])
                    content.AppendHtml(part is Drawn inner ? await inner.HtmlAsync(new Dictionary<object, object>(items)) : (string)part);
                return content;
            }
        );
        Helper.Init(context);
        await Helper.ProcessAsync(context, output);
        if (!output.IsContentModified && output.TagName is not null)
            output.Content.AppendHtml(await output.GetChildContentAsync());
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
