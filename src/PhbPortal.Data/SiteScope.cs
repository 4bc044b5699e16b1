using System.Globalization;

namespace PhbPortal.Data;

/// <summary>The sites whose records a piece of work may read and write. Without a scope, nothing is open.</summary>
public sealed record SiteScope
{
    public static readonly SiteScope Nowhere = new(1, 0, []);

    public static readonly SiteScope Everywhere = new(long.MinValue, long.MaxValue, []);

    private SiteScope(long first, long last, long[] several)
    {
        First = first;
        Last = last;
        Several = several;
    }

    internal long First { get; }

    internal long Last { get; }

    /// <summary>Only with more than one site: those within the range that are open.</summary>
    internal long[] Several { get; }

    /// <summary>In PostgreSQL's notation for multiple ranges.</summary>
    internal string Ranges =>
        this == Everywhere ? "{(,)}"
        : First > Last ? "{}"
        : Several.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{{[{First},{Last}]}}")
        : string.Create(CultureInfo.InvariantCulture, $"{{{string.Join(',', Several.Select(site => $"[{site},{site}]"))}}}");

    public static SiteScope Of(params IEnumerable<long> siteIds)
    {
        long[] sites = [.. siteIds.Distinct().Order()];
        return sites.Length == 0 ? Nowhere : new(sites[0], sites[^1], sites.Length == 1 ? [] : sites);
    }

    public bool Contains(long siteId) => siteId >= First && siteId <= Last && (Several.Length == 0 || Several.Contains(siteId));

    public bool Equals(SiteScope? other) =>
        other is not null && First == other.First && Last == other.Last && Several.SequenceEqual(other.Several);

    public override int GetHashCode() => HashCode.Combine(First, Last, Several.Length);
}
