using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>Writes markup in a normal form, without differences in indentation, attribute order or class order.</summary>
internal static partial class Dom
{
    public static string Normal(string html)
    {
        // A template element keeps table parts that have no table.
        var parsed = new HtmlParser().ParseDocument("<body>" + html + "</body>");
        var text = new StringBuilder();
        foreach (var node in parsed.Body!.ChildNodes)
            Write(node, 0, text);
        return text.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder text)
    {
        if (node is IText words)
        {
            var tidy = Spaces().Replace(Indentation().Replace(words.Data, ""), " ");
            if (tidy.Length > 0)
                text.Append(' ', depth).Append('"').Append(tidy).Append("\"\n");
        }
        else if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}={Value(a)}");
            text.Append(' ', depth).Append('<').Append(element.LocalName).AppendJoin("", attributes).Append(">\n");
            foreach (var child in element.ChildNodes)
                Write(child, depth + 1, text);
        }
    }

    private static string Value(IAttr attribute) =>
        attribute.Name switch
        {
            "class" => string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)),
            "checked" or "selected" or "disabled" or "open" => "yes",
            _ => attribute.Value,
        };

    // Space with a line break is the template's indentation; any other space is part of the text.
    [GeneratedRegex(@"^\s*\n\s*|\s*\n\s*$", RegexOptions.None, 1000)]
    private static partial Regex Indentation();

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
