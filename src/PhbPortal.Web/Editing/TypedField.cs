namespace PhbPortal.Web.Editing;

/// <summary>
/// One answer as it arrived, carried on in a hidden field by <c>&lt;partial name="_TypedFields" model="Model.Typed" /&gt;</c> while another
/// page asks
/// something in between. What comes back is judged again like anything typed.
/// </summary>
public sealed record TypedField(string Name, string Value)
{
    /// <param name="asked">Beginnings of the names that the page in between asks for itself.</param>
    public static IReadOnlyList<TypedField> Of(IFormCollection form, params string[] asked) =>
        [
            .. form.Where(field =>
                    !field.Key.StartsWith("__", StringComparison.Ordinal)
                    && !asked.Any(name => field.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                )
                .SelectMany(field => field.Value.Select(value => new TypedField(field.Key, value ?? ""))),
        ];

    /// <summary>The sentences of a form that was not kept, for whoever wrote them to copy.</summary>
    public static IReadOnlyList<string> ToCopy(HttpRequest request) =>
        request.HasFormContentType
            ?
            [
                .. Of(request.Form)
                    .Select(field => field.Value.Trim())
                    .Where(text => text.Contains(' ', StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
}
