using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PhbPortal.Web.Ui;

/// <summary>
/// A table whose rows become cards on phones: <c>nhs-column</c> elements first, then <c>nhs-row</c> with <c>nhs-cell</c>. A column is
/// declared once; its cells take their heading and alignment from it. The first cell of a row names the row.
/// </summary>
[HtmlTargetElement("nhs-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>This many columns fit side by side on a tablet.</summary>
    private const int MostOnATablet = 6;

    public string Caption { get; set; } = "";

    /// <summary>s, m, l, none for plain text, or hidden when the heading above says the same.</summary>
    public string CaptionSize { get; set; } = "m";

    public bool Responsive { get; set; } = true;

    public bool FirstCellIsHeader { get; set; } = true;

    internal List<ColumnTagHelper> Columns { get; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableTagHelper)] = this;
        var rows = await output.GetChildContentAsync();
        var own = output.Attributes["class"]?.Value?.ToString();
        output.TagName = "table";
        output.Attributes.SetAttribute(
            "class",
            Element.Classes(
                "nhsuk-table",
                Responsive ? "nhsuk-table--responsive" : null,
                Responsive && Columns.Count > MostOnATablet ? "phb-many" : null,
                own
            )
        );
        if (Responsive)
            output.Attributes.SetAttribute("role", "table");

        var headings = Columns.Select(column =>
            Element
                .Of("th", Element.Classes("nhsuk-table__header", column.Numeric ? "nhsuk-table__header--numeric" : null), column.Heading)
                .With("scope", "col")
                .With("role", Responsive ? "columnheader" : null)
        );
        var size = CaptionSize switch
        {
            "hidden" => "nhsuk-u-visually-hidden",
            "none" => null,
            _ => $"nhsuk-table__caption--{CaptionSize}",
        };
        output.Content.SetHtmlContent(Element.Of("caption", Element.Classes("nhsuk-table__caption", size), Caption));
        output.Content.AppendHtml(
            Element
                .Of("thead", "nhsuk-table__head", Element.Of("tr", "nhsuk-table__row", headings).With("role", Responsive ? "row" : null))
                .With("role", Responsive ? "rowgroup" : null)
        );
        output.Content.AppendHtml(Element.Of("tbody", "nhsuk-table__body", rows));
    }
}

[HtmlTargetElement("nhs-column", ParentTag = "nhs-table")]
public sealed class ColumnTagHelper : TagHelper
{
    public bool Numeric { get; set; }

    internal IHtmlContent Heading { get; private set; } = HtmlString.Empty;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Heading = await output.GetChildContentAsync();
        ((TableTagHelper)context.Items[typeof(TableTagHelper)]).Columns.Add(this);
        output.SuppressOutput();
    }
}

[HtmlTargetElement("nhs-row")]
public sealed class RowTagHelper : TagHelper
{
    private int _position;

    public override void Init(TagHelperContext context) => context.Items[typeof(RowTagHelper)] = this;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "tr";
        output.Attributes.SetAttribute("class", "nhsuk-table__row");
        if (((TableTagHelper)context.Items[typeof(TableTagHelper)]).Responsive)
            output.Attributes.SetAttribute("role", "row");
    }

    internal int Next() => _position++;
}

[HtmlTargetElement("nhs-cell")]
public sealed class CellTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = (TableTagHelper)context.Items[typeof(TableTagHelper)];
        var position = ((RowTagHelper)context.Items[typeof(RowTagHelper)]).Next();
        var column =
            position < table.Columns.Count
                ? table.Columns[position]
                : throw new InvalidOperationException("A row of the table has more cells than columns.");
        var content = await output.GetChildContentAsync();
        var isHeader = position == 0 && table.FirstCellIsHeader;
        var kind = isHeader ? "nhsuk-table__header" : "nhsuk-table__cell";
        var own = output.Attributes["class"]?.Value?.ToString();

        output.TagName = isHeader ? "th" : "td";
        output.Attributes.SetAttribute("class", Element.Classes(kind, column.Numeric ? kind + "--numeric" : null, own));
        if (isHeader)
            output.Attributes.SetAttribute("scope", "row");
        if (!table.Responsive)
            return;
        output.Attributes.SetAttribute("role", isHeader ? "rowheader" : "cell");
        output.Content.SetHtmlContent(Element.Of("span", "nhsuk-table__heading", column.Heading, " ").With("aria-hidden", "true"));
        // On phones the cell is a flex box, in which several elements would be spread out.
        if (content.GetContent().Contains('<', StringComparison.Ordinal))
            output.Content.AppendHtml(Element.Of("span", null, content));
        else
            output.Content.AppendHtml(content);
    }
}
