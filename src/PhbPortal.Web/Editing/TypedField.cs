namespace PhbPortal.Web.Editing;

/// <summary>
/// One answer as it arrived, passed on in a hidden field by <c>&lt;partial name="_TypedFields" model="Model.Typed" /&gt;</c> while another
/// page asks something in between. When it comes back, it is judged again like anything typed.
/// </summary>
public sealed record TypedField(string Name, string Value)
{
    /// <param name="asked">Prefixes of the names that the page in between asks for itself.</param>
    public static IReadOnlyList<TypedField> Of(IFormCollection form, params string[] asked) =>
        [
            .. form.Where(field =>
                    !field.Key.StartsWith("__", StringComparison.Ordinal)
                    && !asked.Any(name => field.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                )
                .SelectMany(field => field.Value.Select(value => new TypedField(field.Key, value ?? ""))),
        ];

    /// <summary>The texts of a form that was not saved, for their author to copy.</summary>
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
