using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// What each role can do, in words, taken from the pages' own metadata, so that the help page neither promises nor omits anything: the
/// kind of record that a page opens has the words for each act, and any other page says them with the roles it is for.
/// </summary>
public static class RoleWork
{
    /// <summary>What this role can do beyond what everyone can; reading first.</summary>
    public static IReadOnlyList<string> Of(Role role, IEnumerable<Endpoint> endpoints) =>
        [
            .. endpoints
                .Where(endpoint => RolesOf(endpoint)?.Contains(role) == true)
                .OrderBy(endpoint => endpoint.Metadata.GetMetadata<IOpens>()?.Act ?? Act.Read)
                .Select(WordsFor)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What the page is for, in the words of the list; null if it is not listed.</summary>
    public static string? WordsFor(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IOpens>() is { } page
            ? page.Access.WordsFor(page.Act)
            : endpoint.Metadata.GetOrderedMetadata<ForAttribute>().LastOrDefault(list => list.Can is not null)?.Can;

    /// <summary>The roles that a page is for; null if it is for everyone.</summary>
    private static IEnumerable<Role>? RolesOf(Endpoint endpoint)
    {
        var lists = endpoint.Metadata.GetOrderedMetadata<ForAttribute>().Select(list => list.For).ToList();
        if (endpoint.Metadata.GetMetadata<IOpens>() is { } page)
            lists.Add(page.Access.RolesFor(page.Act));
        return lists.Count == 0 ? null : lists.Aggregate((one, other) => [.. one.Intersect(other)]);
    }
}
