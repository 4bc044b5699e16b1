using System.Diagnostics.CodeAnalysis;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Figures;

/// <summary>
/// All policy figures that apply to one site, and its lists. From the first day of a site's own figure it replaces the national one; a
/// site's version without a value ends its own figure, and the national one applies again. It also applies on days when the site's own
/// would give people less, because a national figure may have become stricter since the site chose its own.
/// </summary>
public sealed class PolicyBook
{
    private readonly Dictionary<string, EffectiveDated<PolicyVersion>> national;
    private readonly Dictionary<string, EffectiveDated<PolicyVersion>> local;
    private readonly ILookup<string, EffectiveDated<PolicyVersion>> rows;

    /// <param name="versions">The national versions and those of one site.</param>
    /// <exception cref="ArgumentException">Two versions of a figure, or of a row, share a first day, or two sites are mixed.</exception>
    public PolicyBook(IEnumerable<PolicyVersion> versions)
    {
        PolicyVersion[] all = [.. versions];
        if (all.Where(version => version.SiteId is not null).Select(version => version.SiteId).Distinct().Count() > 1)
            throw new ArgumentException("A policy book is about one site.", nameof(versions));
        national = ByKey(all.Where(version => version.SiteId is null && version.RowKey.Length == 0));
        local = ByKey(all.Where(version => version.SiteId is not null && version.RowKey.Length == 0));
        rows = all.Where(version => version.SiteId is not null && version.RowKey.Length > 0)
            .GroupBy(version => (version.Key, version.RowKey))
            .ToLookup(row => row.Key.Key, Dated, StringComparer.Ordinal);
    }

    public PoliciesInForce On(DateOnly day) => new(this, day);

    /// <summary>The national figure of a day, whatever the site has set; null if there is none.</summary>
    public PolicyFigure? National(string key, DateOnly day) => InForce(national, key, day);

    /// <summary>The site's own figure of a day, even if the national one applies because it is stricter; null if there is none.</summary>
    public PolicyFigure? Local(string key, DateOnly day) => InForce(local, key, day);

    /// <summary>What was set from exactly that day, for the site or nationally; null if nothing was.</summary>
    internal PolicyVersion? SetFrom(string key, long? siteId, NewFigure figure)
    {
        var dated = figure.Row is { } row
            ? rows[key].FirstOrDefault(kept => kept.Versions[0].Value.RowKey == row.Key)
            : (siteId is null ? national : local).GetValueOrDefault(key);
        return dated?.Versions.FirstOrDefault(version => version.FirstDay == figure.FirstDay)?.Value;
    }

    /// <summary>
    /// What is on the site's list on the first of the days, or is added to it during them; each row in its form on that day.
    /// </summary>
    internal IEnumerable<ListedRow> Rows(string key, DateSpan days)
    {
        foreach (var row in rows[key])
        {
            var from = row.TryOn(days.First, out var held) ? held.FirstDay : days.First;
            if (
                row.Versions.FirstOrDefault(version =>
                    version.FirstDay >= from && version.FirstDay <= days.Last && version.Value.Value is not null
                ) is
                { Value: { Figure.Row: { } words } listed }
            )
                yield return new(words, listed.FirstDay, listed.Citation);
        }
    }

    internal IReadOnlyList<PolicyFigure> Over(string key, DateSpan days)
    {
        var firstDays = new[] { national, local }
            .SelectMany(versions => versions.TryGetValue(key, out var dated) ? dated.Versions : [])
            .Select(version => version.FirstDay)
            .Where(day => day > days.First && day <= days.Last)
            .Append(days.First)
            .Distinct()
            .Order();
        List<PolicyFigure> figures = [];
        foreach (var day in firstDays)
        {
            if (TryFigure(key, day, out var figure) && figures.LastOrDefault() != figure)
                figures.Add(figure);
        }

        return figures;
    }

    internal bool TryFigure(string key, DateOnly day, [NotNullWhen(true)] out PolicyFigure? figure)
    {
        var (own, everybodys) = (Local(key, day), National(key, day));
        figure = own is not null && (everybodys is null || !IsLooser(own, everybodys)) ? own : everybodys;
        return figure is not null;
    }

    private static bool IsLooser(PolicyFigure own, PolicyFigure everybodys) =>
        DatedSettings.TryGet(own.Key, out var setting) && setting.IsLooser(own, everybodys);

    private static Dictionary<string, EffectiveDated<PolicyVersion>> ByKey(IEnumerable<PolicyVersion> versions) =>
        versions.GroupBy(version => version.Key, StringComparer.Ordinal).ToDictionary(key => key.Key, Dated, StringComparer.Ordinal);

    private static EffectiveDated<PolicyVersion> Dated(IEnumerable<PolicyVersion> versions) =>
        new(versions.Select(version => new Dated<PolicyVersion>(version.FirstDay, version)));

    private static PolicyFigure? InForce(Dictionary<string, EffectiveDated<PolicyVersion>> versions, string key, DateOnly day) =>
        versions.TryGetValue(key, out var dated) && dated.TryOn(day, out var inForce) && inForce.Value.Value is { } value
            ? new(key, value, inForce.Value.Unit, inForce.FirstDay, inForce.Value.Citation, inForce.Value.SiteId is not null)
            : null;
}
