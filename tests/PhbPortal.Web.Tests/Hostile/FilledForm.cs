using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>A form of the permission table, filled in so that it is accepted. A form that no page shows carries only its token.</summary>
internal sealed record FilledForm(Row Row, string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The fields that take free text.</summary>
    public IReadOnlySet<string> Texts { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Forms that are sent by a button on a page with another address.</summary>
    private static readonly Dictionary<string, (string Page, string Field, string Value)> Borrowed = new(StringComparer.Ordinal)
    {
        ["/plans/{plan}/not-agreed"] = ("/plans/{plan}/support/add", "Form.Category", "alcohol"),
    };

    private static readonly string[] NotWords = [".Day", ".Month", ".Year", "Phone", "Email", "Code", "NhsNumber", "NoticeDays"];

    public static async Task<FilledForm> OfAsync(Visitor visitor, Row row, SampleRecords sample)
    {
        var address = row.Address(sample);
        var borrowed = Borrowed.GetValueOrDefault(row.Pattern);
        var page = await visitor.GetAsync(
            borrowed.Page is null ? PageOf(row, sample) : new Row("GET " + borrowed.Page, []).Address(sample)
        );
        var found = page
            .Html.QuerySelectorAll<IHtmlFormElement>("form[method=post]")
            .FirstOrDefault(f => borrowed.Page is null ? ActionOf(f, page) == address : f.Closest("main") is not null);
        if (found is null)
            return new(
                row,
                address,
                [new(Page.TokenName, (await visitor.GetAsync(row.IsOpen ? "/account/sign-in" : "/account/change-password")).Token)]
            );
        var fields = Fill(row, found);
        var texts = found.Elements.Where(IsFreeText).Select(control => control.GetAttribute("name")!).ToHashSet(StringComparer.Ordinal);
        return new(
            row,
            address,
            borrowed.Page is null ? fields : [.. fields.Select(f => f.Key == borrowed.Field ? new(f.Key, borrowed.Value) : f)]
        )
        {
            Texts = texts,
        };
    }

    public Task<HttpResponseMessage> SendAsync(Visitor visitor, params IEnumerable<KeyValuePair<string, string>> more) =>
        visitor.SendOnceAsync(new(Row.Method), Address, [.. Fields, .. more]);

    /// <summary>A copy with some fields changed.</summary>
    public FilledForm With(Func<KeyValuePair<string, string>, string> value) =>
        this with
        {
            Fields = [.. Fields.Select(f => KeyValuePair.Create(f.Key, value(f)))],
        };

    /// <summary>A copy with other words in its free text.</summary>
    public FilledForm Saying(string words) => With(f => Texts.Contains(f.Key) && f.Value.Length > 0 ? words : f.Value);

    private static bool IsFreeText(IElement control) =>
        control switch
        {
            _ when control.GetAttribute("name") is not { Length: > 0 } name
                    || NotWords.Any(end => name.EndsWith(end, StringComparison.Ordinal)) => false,
            IHtmlTextAreaElement => true,
            IHtmlInputElement { Type: "text" } input => input.GetAttribute("inputmode") is null,
            _ => false,
        };

    private static string ActionOf(IHtmlFormElement form, Page page) =>
        form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.Split('?')[0];

    private static string PageOf(Row row, SampleRecords sample)
    {
        for (var pattern = row.Pattern; pattern.Length > 0; pattern = pattern[..pattern.LastIndexOf('/')])
        {
            if (PermissionTable.Rows.FirstOrDefault(other => other.Endpoint == "GET " + pattern) is { } shown)
                return shown.Address(sample);
        }

        return "/";
    }

    private static List<KeyValuePair<string, string>> Fill(Row row, IHtmlFormElement form)
    {
        List<KeyValuePair<string, string>> fields = [];
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach (
            var control in form.Elements.Where(c =>
                c.GetAttribute("name") is { Length: > 0 } && !c.HasAttribute("disabled") && c is not IHtmlButtonElement
            )
        )
        {
            var name = control.GetAttribute("name")!;
            if (control is IHtmlInputElement { Type: "radio" } && !chosen.Add(name))
                continue;
            var value =
                Answers.To(row, name)
                ?? Given(form, control, name)
                ?? (control is IHtmlInputElement { Type: "hidden" } ? "" : Answers.Typed(name));
            if (value != Answers.NotSent)
                fields.Add(new(name, value));
        }

        if (form.Elements.OfType<IHtmlButtonElement>().FirstOrDefault(b => b.Name is { Length: > 0 }) is { } pressed)
            fields.Add(new(pressed.Name!, Answers.To(row, pressed.Name!) ?? pressed.Value));
        return fields;
    }

    private static string? Given(IHtmlFormElement form, IElement control, string name)
    {
        var given = control switch
        {
            IHtmlInputElement { Type: "radio" } first => (
                form.Elements.OfType<IHtmlInputElement>().FirstOrDefault(r => r.Name == name && r.IsChecked) ?? first
            ).Value,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement { Value: { Length: > 0 } selected } => selected,
            IHtmlSelectElement select => select.Options.Select(o => o.Value).FirstOrDefault(v => v.Length > 0),
            _ => null,
        };
        return given is { Length: > 0 } ? given : null;
    }
}
