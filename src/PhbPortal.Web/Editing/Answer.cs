using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Editing;

/// <summary>One answer of a form: its field, its label, the answer as people read it, and as the form posts it.</summary>
public sealed record Answer(string Field, string Label, string Words, IReadOnlyList<KeyValuePair<string, string>> Posted)
{
    /// <param name="words">How a chosen value is displayed; the typed text itself if omitted.</param>
    public static Answer To(string field, string label, string? typed, Func<string, string>? words = null) =>
        new(field, label, typed.Tidy() is { Length: > 0 } text ? words?.Invoke(text) ?? text : "", [new(field, typed ?? "")]);

    public static Answer To(string field, string label, DateField? day) =>
        new(
            field,
            label,
            day?.ToString() ?? "",
            [new(field + ".Day", day?.Day ?? ""), new(field + ".Month", day?.Month ?? ""), new(field + ".Year", day?.Year ?? "")]
        );
}
