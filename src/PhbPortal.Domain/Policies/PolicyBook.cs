using System.Diagnostics.CodeAnalysis;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Policies;

/// <summary>
/// All policy figures that one site is judged by. From the first day of a site's own figure it stands in place of the national one; a
/// site's version without a value ends the site's own figure, and the national one holds again. So it does on days on which the site's own
/// would give people less: a national figure may have become stricter since the site chose its own.
/// </summary>
public sealed class PolicyBook
{
    private readonly Dictionary<string, EffectiveDated<PolicyVersion>> national;
    private readonly Dictionary<string, EffectiveDated<PolicyVersion>> local;

    /// <param name="versions">The national versions and those of one site.</param>
    /// <exception cref="ArgumentException">Two versions of a figure share a first day, or two sites are mixed.</exception>
    public PolicyBook(IEnumerable<PolicyVersion> versions)
    {
        PolicyVersion[] all = [.. versions];
        if (all.Where(version => version.SiteId is not null).Select(version => version.SiteId).Distinct().Count() > 1)
            throw new ArgumentException("A policy book is about one site.", nameof(versions));
        national = ByKey(all.Where(version => version.SiteId is null));
        local = ByKey(all.Where(version => version.SiteId is not null));
    }

    public PoliciesInForce On(DateOnly day) => new(this, day);

    /// <summary>The national figure of a day, whatever the site has set; nothing where there is none.</summary>
    public PolicyFigure? National(string key, DateOnly day) => InForce(national, key, day);

    /// <summary>The site's own figure of a day, even where the national one holds because it is stricter; nothing where there is none.</summary>
    public PolicyFigure? Local(string key, DateOnly day) => InForce(local, key, day);

    /// <summary>What was set to hold from exactly that day, for the site or for the country; nothing where nothing was.</summary>
    internal PolicyVersion? SetFrom(string key, long? siteId, DateOnly firstDay) =>
        (siteId is null ? national : local).TryGetValue(key, out var dated) ? dated.Versions.FirstOrDefault(version => version.FirstDay == firstDay)?.Value : null;

    internal IReadOnlyList<PolicyFigure> Over(string key, DateSpan days)
    {
        var firstDays = new[] { national, local }.SelectMany(versions => versions.TryGetValue(key, out var dated) ? dated.Versions : [])
            .Select(version => version.FirstDay).Where(day => day > days.First && day <= days.Last).Append(days.First).Distinct().Order();
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
        versions.GroupBy(version => version.Key, StringComparer.Ordinal).ToDictionary(
            key => key.Key,
            key => new EffectiveDated<PolicyVersion>(key.Select(version => new Dated<PolicyVersion>(version.FirstDay, version))),
            StringComparer.Ordinal);

    private static PolicyFigure? InForce(Dictionary<string, EffectiveDated<PolicyVersion>> versions, string key, DateOnly day) =>
        versions.TryGetValue(key, out var dated) && dated.TryOn(day, out var inForce) && inForce.Value.Value is { } value
            ? new(key, value, inForce.Value.Unit, inForce.FirstDay, inForce.Value.Citation, inForce.Value.SiteId is not null)
            : null;
}
