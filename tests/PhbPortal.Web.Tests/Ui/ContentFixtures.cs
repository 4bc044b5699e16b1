using System.Net;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>Draws the options of the other components' fixtures with the portal's tag helpers.</summary>
internal static class ContentFixtures
{
    public static Drawn Button(Options o) =>
        new(
            "nhs-button",
            new ButtonTagHelper
            {
                Href = o.Text("href"),
                Variant = o.Text("variant"),
                Small = o.Yes("small"),
            },
            [Encoded(o.Text("text"))]
        );

    public static Drawn BackLink(Options o) => new("nhs-back-link", new BackLinkTagHelper { Href = o.Text("href") ?? "#" }, [Inside(o)]);

    public static Drawn ActionLink(Options o) =>
        new("nhs-action-link", new ActionLinkTagHelper { Href = o.Text("href") ?? "#" }, [Inside(o)]);

    public static Drawn Breadcrumb(Options o) =>
        new(
            "nhs-breadcrumb",
            new BreadcrumbTagHelper(),
            [
                .. o.List("items")
                    .Select(item => new Drawn("nhs-crumb", new CrumbTagHelper { Href = item.Text("href") ?? "" }, [Inside(item)])),
            ]
        );

    public static Drawn InsetText(Options o) => new("nhs-inset-text", new InsetTextTagHelper(), [Inside(o, "<p>", "</p>")]);

    public static Drawn Details(Options o) =>
        new("nhs-details", new DetailsTagHelper { Summary = o.TextOf("summary") ?? "", Open = o.Yes("open") }, [Inside(o)]);

    public static Drawn NotificationBanner(Options o) =>
        new(
            "nhs-notification-banner",
            new NotificationBannerTagHelper { Success = o.Text("variant") == "success", Title = o.TextOf("title") },
            [Inside(o, "<p class=\"nhsuk-notification-banner__heading\">", "</p>")]
        );

    public static Drawn Panel(Options o) =>
        new("nhs-panel", new PanelTagHelper { Heading = o.TextOf("heading") ?? "", HeadingLevel = Level(o, 1) }, [Inside(o)]);

    public static Drawn WarningCallout(Options o) =>
        new(
            "nhs-warning-callout",
            new WarningCalloutTagHelper { Heading = o.TextOf("heading") ?? "", HeadingLevel = Level(o, 3) },
            [Inside(o, "<p class=\"nhsuk-card__description\">", "</p>")]
        );

    public static Drawn Card(Options o) =>
        new(
            "nhs-card",
            new CardTagHelper
            {
                Href = o.Text("href"),
                Heading = o.TextOf("heading") ?? "",
                HeadingSize = o.Inside("heading").Text("size") ?? "",
                HeadingLevel = Level(o, 2),
                Variant = o.Text("variant"),
                Clickable = o.Yes("clickable"),
            },
            o.TextOf("description") is { } text ? [$"<p class=\"nhsuk-card__description\">{Encoded(text)}</p>"] : null
        );

    public static Drawn DoDontList(Options o) =>
        new(
            o.Text("icon") == "cross" ? "nhs-dont-list" : "nhs-do-list",
            new DoListTagHelper { Heading = o.TextOf("heading"), HeadingLevel = Level(o, 3) },
            [.. o.List("items").Select(item => new Drawn("nhs-line", new LineTagHelper(), [Inside(item)]))]
        );

    public static Drawn SummaryList(Options o) =>
        new(
            "nhs-summary-list",
            new SummaryListTagHelper { NoBorder = o.Text("border") == "false" },
            [.. o.List("rows").Select(SummaryRow)]
        );

    public static Drawn TaskList(Options o) =>
        new("nhs-task-list", new TaskListTagHelper { IdPrefix = o.Text("idPrefix") ?? "task" }, [.. o.List("items").Select(Task)]);

    public static Drawn Tag(Options o)
    {
        // The portal has fixed labels instead of colours, so the fixture's text is replaced by the label of its colour.
        var look = o.Text("colour") is { } colour ? "nhsuk-tag nhsuk-tag--" + colour : null;
        _ = o.Text("text");
        return new(
            "nhs-tag",
            new TagTagHelper { Status = StatusTag.Words.FirstOrDefault(word => StatusTag.ClassesFor(word) == look) ?? "no such look" }
        );
    }

    public static Drawn Tables(Options o)
    {
        var columns = o.List("head")
            .Select(head => new Drawn("nhs-column", new ColumnTagHelper { Numeric = head.Text("format") == "numeric" }, [Inside(head)]));
        var rows = o.List("rows")
            .Select(row => new Drawn(
                "nhs-row",
                new RowTagHelper(),
                [
                    .. row.Cells()
                        .Select(cell => new Drawn(
                            "nhs-cell",
                            new CellTagHelper(),
                            [Inside(cell)],
                            cell.Text("classes") is { } classes ? new Dictionary<string, string> { ["class"] = classes } : null
                        )),
                ]
            ));
        return new(
            "nhs-table",
            new TableTagHelper
            {
                Caption = o.TextOf("caption") ?? "",
                CaptionSize = o.Inside("caption").Text("size") ?? "none",
                FirstCellIsHeader = o.Yes("firstCellIsHeader"),
                Responsive = o.Yes("responsive"),
            },
            [.. columns, .. rows]
        );
    }

    public static Drawn Pagination(Options o)
    {
        const string prefix = "#/section/";
        var pages = o.List("items");
        foreach (var page in pages)
            _ = (page.Text("ellipsis"), page.Text("href"));
        _ = (o.Inside("previous").Text("href"), o.Inside("next").Text("href"));
        var current = pages.Where(page => page.Yes("current")).Select(page => page.Text("number")).FirstOrDefault() ?? "0";
        return new(
            "nhs-pagination",
            new PaginationTagHelper
            {
                ViewContext = Drawn.View(),
                HrefPrefix = prefix,
                Page = int.Parse(current),
                Pages = pages.Select(page => int.Parse(page.Text("number") ?? "0")).DefaultIfEmpty(0).Max(),
            }
        );
    }

    private static Drawn SummaryRow(Options row)
    {
        var links = row.Inside("actions").List("items");
        var link = links.Count == 1 ? links[0] : null;
        return new(
            "nhs-summary-row",
            new SummaryRowTagHelper
            {
                Key = row.TextOf("key") ?? "",
                ChangeHref = link?.Text("href"),
                ChangeText = link?.Text("text") ?? "Change",
                ChangeWhat = link?.Text("visuallyHiddenText"),
            },
            [row.Text("value") is { } plain ? Encoded(plain) : Inside(row.Inside("value"))]
        );
    }

    private static Drawn Task(Options item)
    {
        var tag = item.Inside("status").Inside("tag");
        _ = (tag.Text("border"), tag.Text("colour"), tag.Text("classes"));
        return new(
            "nhs-task",
            new TaskTagHelper
            {
                Heading = item.TextOf("heading") ?? "",
                Hint = item.TextOf("hint"),
                Href = item.Text("href"),
                Status = tag.Text("text") is { } word and not "Incomplete" ? word : "In progress",
            }
        );
    }

    private static int Level(Options o, int usual) => o.Inside("heading").Text("level") is { } level ? int.Parse(level) : usual;

    private static string Inside(Options o, string before = "", string after = "") =>
        o.Text("html") ?? (o.Text("text") is { } text ? before + Encoded(text.Trim()) + after : "");

    private static string Encoded(string? text) => WebUtility.HtmlEncode(text ?? "");
}
