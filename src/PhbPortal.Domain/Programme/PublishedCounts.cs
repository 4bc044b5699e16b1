namespace PhbPortal.Domain.Programme;

/// <summary>A published count of the whole programme.</summary>
/// <param name="Words">How the source puts the number, such as “about 70”; the number itself if it is plain.</param>
public sealed record PublishedCount(string What, string Words, DateOnly PublishedOn, string Source);

/// <summary>
/// The programme as others counted it. It is shown beside the register, which only contains sites named by a source, and never added to
/// it.
/// </summary>
public static class PublishedCounts
{
    public const string Provisional = "Provisional sites";
    public const string Sites = "Full pilot sites";
    public const string Approved = "Sites approved for direct payments";
    public const string InDepth = "Sites in the in-depth study";
    public const string People = "People in the in-depth study";

    private const string Update = "Department of Health, personal health budgets update, March 2012";

    public static readonly IReadOnlyList<PublishedCount> All =
    [
        new(Provisional, "about 70", new(2009, 5, 31), "Department of Health, May 2009, as told by secondary sources"),
        new(InDepth, "20", new(2009, 10, 31), "Evaluation of the pilot, 2009, as told by secondary sources"),
        new(Approved, "8", new(2010, 6, 28), "Health Service Journal, June 2010"),
        new(Approved, "9", new(2010, 12, 31), "Pulse, 2010"),
        new(Sites, "66", new(2012, 3, 1), Update),
        new(Approved, "34", new(2012, 3, 1), Update),
        new(People, "2,700", new(2012, 3, 1), Update),
    ];

    /// <summary>The latest count that was published by then; null if there was none yet.</summary>
    public static PublishedCount? On(string what, DateOnly day) =>
        All.Where(count => count.What == what && count.PublishedOn <= day).MaxBy(count => count.PublishedOn);
}
