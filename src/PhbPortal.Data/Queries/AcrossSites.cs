using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

public static class AcrossSites
{
    /// <summary>
    /// Lifts the site filter. For deciding whether somebody may open a record, so that this wall and the filter stand each on its own;
    /// what it finds is shown to nobody.
    /// </summary>
    public static IQueryable<T> AtAnySite<T>(this IQueryable<T> rows)
        where T : class, IBelongsToSite =>
        rows.IgnoreQueryFilters([Conventions.SiteFilter]);
}
