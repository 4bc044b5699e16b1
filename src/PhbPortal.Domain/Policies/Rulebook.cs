using System.Diagnostics.CodeAnalysis;

namespace PhbPortal.Domain.Policies;

/// <summary>
/// Every rule the portal judges by, with its dates, its source and how far the source was read. The text is what people see when a
/// rule speaks. Rules end and new ones begin; a rule once written is not reworded for a day already judged.
/// </summary>
public static partial class Rulebook
{
    public static readonly IReadOnlyList<Rule> All =
    [
        .. SectionA(), .. SectionB(), .. SectionC(), .. SectionD(), .. SectionE(), .. SectionF(), .. SectionG(), .. SectionH(), .. SectionI(),
    ];

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="KeyNotFoundException">There is no rule of that name; use <see cref="TryGet"/> for what people type.</exception>
    public static Rule Get(string id) =>
        TryGet(id, out var rule) ? rule : throw new KeyNotFoundException($"There is no rule {id}.");

    public static bool TryGet(string? id, [NotNullWhen(true)] out Rule? rule)
    {
        rule = null;
        return id is not null && ById.TryGetValue(id, out rule);
    }

    public static IEnumerable<Rule> InForceOn(DateOnly day) => All.Where(rule => rule.InForceOn(day));
}
