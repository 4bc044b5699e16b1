using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

public static class AcrossSites
{
    /// <summary>
    /// Precedes the text of every command that ignores the site filter; on PostgreSQL it lifts row-level security for that command.
    /// </summary>
    private const string Tag = "At any site";

    /// <summary>
    /// Ignores the site filter, to decide whether someone may open a record, so that this check does not depend on the filter. The result
    /// is shown to nobody, or only counted (<see cref="PastUses"/>).
    /// </summary>
    public static IQueryable<T> AtAnySite<T>(this IQueryable<T> rows)
        where T : class, IBelongsToSite => rows.LiftSites();

    /// <summary>The same for rows that belong to no site but are queried together with rows that do.</summary>
    internal static IQueryable<T> LiftSites<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([Conventions.SiteFilter]).TagWith(Tag);

    /// <summary>Whether the filter is ignored by name. Only the program writes before a command's text; values are parameters.</summary>
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
