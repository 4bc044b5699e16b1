using PhbPortal.Domain.People;

namespace PhbPortal.Data.Queries;

/// <summary>Who reads: enough to say which rows they may see.</summary>
public sealed record Viewer(Role Role, IReadOnlyList<long> SiteIds, long? PersonId, long UserId);
