using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

public static class AcrossSites
{
    /// <summary>
    /// Stands before the text of every command that lifts the site filter; on PostgreSQL it opens the second wall for that command.
    /// </summary>
    private const string Tag = "At any site";

    /// <summary>
    /// Lifts the site filter. For deciding whether somebody may open a record, so that this wall and the filter stand each on its own;
    /// what it finds is shown to nobody, or only counted (<see cref="PastUses"/>).
    /// </summary>
    public static IQueryable<T> AtAnySite<T>(this IQueryable<T> rows)
        where T : class, IBelongsToSite => rows.LiftSites();

    /// <summary>The same for rows that belong to no site and are asked together with some that do.</summary>
    internal static IQueryable<T> LiftSites<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([Conventions.SiteFilter]).TagWith(Tag);

    /// <summary>
    /// Whether the filter is lifted by name. Only the program's own words stand before a command's text; values are parameters.
    /// </summary>
    internal static bool IsLifted(string command)
    {
        foreach (var line in command.AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal))
                return false;
            if (line.EndsWith(Tag, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
