using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>Draws the options of the form components' fixtures with the portal's tag helpers.</summary>
internal static class FieldFixtures
{
    public static Drawn Input(Options o)
    {
        var helper = new InputTagHelper
        {
            Prefix = o.TextOf("prefix"),
            Suffix = o.TextOf("suffix"),
            Code = o.Yes("code"),
            Width = o.Text("width") is { } width ? int.Parse(width) : null,
            Type = o.Text("type") ?? "text",
        };
        helper.Label = Labelled(helper, o.Has("label") ? o.Inside("label") : null, o.Text("label"));
        return new("nhs-input", Common(helper, o), null, Extra(o, "inputmode", "spellcheck", "autocomplete"));
    }

    public static Drawn Textarea(Options o) => Text(o, null);

    public static Drawn CharacterCount(Options o) => Text(o, o.Text("maxlength") is { } most ? int.Parse(most) : null);

    public static Drawn Select(Options o)
    {
        var helper = new SelectTagHelper();
        helper.Label = Labelled(helper, o.Has("label") ? o.Inside("label") : null, o.Text("label"));
        var options = o.List("items")
            .Select(item => new Drawn(
                "nhs-option",
                new OptionTagHelper { Value = item.Text("value") ?? "", Disabled = item.Yes("disabled") },
                [item.Text("text") ?? ""]
            ));
        return new("nhs-select", Common(helper, o), [.. options], Extra(o, "disabled"));
    }

    public static Drawn Radios(Options o) => Choices(o, new RadiosTagHelper(), "nhs-radio");

    public static Drawn Checkboxes(Options o) => Choices(o, new CheckboxesTagHelper(), "nhs-checkbox");

    public static Drawn DateInput(Options o)
    {
        var helper = new DateInputTagHelper();
        var legend = o.Inside("fieldset");
        helper.Legend = Labelled(helper, legend.Has("legend") ? legend.Inside("legend") : null, legend.Text("legend"));
        return new("nhs-date-input", Common(helper, o));
    }

    public static Drawn ErrorSummary(Options o)
    {
        var state = new ModelStateDictionary();
        var sent = new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(StringComparer.Ordinal);
        foreach (var error in o.List("errorList"))
        {
            var target = error.Text("href")?.TrimStart('#') ?? "";
            var part = target.Split('-')[^1];
            var key = part is "day" or "month" or "year" ? $"{target[..^(part.Length + 1)]}.{part}" : target;
            foreach (var sibling in key == target ? [] : new[] { "Day", "Month", "Year" })
                state.SetModelValue($"{key[..^(part.Length + 1)]}.{sibling}", "", "");
            sent.TryAdd(key, "");
            state.AddModelError(key, error.Text("text") ?? "");
        }

        var request = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        request.Request.ContentType = "application/x-www-form-urlencoded";
        request.Request.Form = new Microsoft.AspNetCore.Http.FormCollection(sent);
        var heading = o.TextOf("heading");
        Assert.True(heading is null or "There is a problem");
        return new(
            "nhs-error-summary",
            new ErrorSummaryTagHelper { ViewContext = Drawn.View(state, request), Description = o.TextOf("description") }
        );
    }

    private static Drawn Text(Options o, int? limit)
    {
        var helper = new TextareaTagHelper { MaxLength = limit, Rows = o.Text("rows") is { } rows ? int.Parse(rows) : 5 };
        helper.Label = Labelled(helper, o.Has("label") ? o.Inside("label") : null, o.Text("label"));
        return new("nhs-textarea", Common(helper, o), null, Extra(o, "disabled", "spellcheck", "autocomplete"));
    }

    private static Drawn Choices(Options o, ChoicesTagHelper helper, string tag)
    {
        helper.Inline = o.Yes("inline");
        helper.Small = o.Yes("small");
        if (o.Has("fieldset"))
            helper.Legend = Labelled(
                helper,
                o.Inside("fieldset").Has("legend") ? o.Inside("fieldset").Inside("legend") : null,
                o.Inside("fieldset").Text("legend")
            );
        else
            _ = o.Text("fieldset");
        Common(helper, o);
        helper.Id = o.Text("idPrefix");
        var chosen = o.List("values").Select(v => v.Self()).ToArray();
        var items = o.List("items")
            .Select(item =>
                item.Text("divider") is { } divider
                    ? new Drawn("nhs-divider", new DividerTagHelper(), [divider])
                    : new Drawn(
                        tag,
                        new ChoiceTagHelper
                        {
                            Value = item.Text("value") ?? "",
                            Label = item.Text("text") ?? "",
                            Hint = item.TextOf("hint"),
                            Checked = item.Yes("checked") || chosen.Contains(item.Text("value")) ? true : null,
                        },
                        item.Inside("conditional").Text("html") is { } html ? [html] : null
                    )
            );
        return new(tag + "s", helper, [.. items]);
    }

    private static FieldTagHelper Common(FieldTagHelper helper, Options o)
    {
        helper.ViewContext = Drawn.View();
        helper.Name = o.Text("name");
        helper.Id = o.Text("id");
        helper.Value = o.Text("value");
        helper.Hint = o.TextOf("hint");
        helper.Error = o.TextOf("errorMessage");
        return helper;
    }

    private static string Labelled(FieldTagHelper helper, Options? label, string? plain)
    {
        helper.LabelSize = label?.Text("size") ?? "none";
        helper.PageHeading = label?.Text("heading") is not null;
        return plain ?? label?.Text("heading") ?? label?.Text("text") ?? "";
    }

    private static Dictionary<string, string> Extra(Options o, params string[] names) =>
        names.Select(name => (name, value: o.Text(name))).Where(a => a.value is not null).ToDictionary(a => a.name, a => a.value!);
}
