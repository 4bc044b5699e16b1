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

    /// <summary>What the portal asks for where no rule of the day does. They are told apart from the rulebook wherever they speak.</summary>
    public static readonly IReadOnlyList<Rule> OwnSafeguards =
    [
        new("P01", "A budget that is asked for has an amount",
            "A plan that asks for a budget is approved only when the budget and its amount are set up.",
            RuleModels.All, new(2009, 1, 1), new(2014, 3, 31),
            "This portal's own safeguard; from 1 April 2014 rule A22 asks for it",
            "K", EvidenceMark.GeneralKnowledge,
            "BLOCK approval of a plan that wants a budget and has none")
        {
            IsLaw = false,
            IsOurOwn = true,
            OtherRoute = "Set up the budget, or record that the person wants a plan without one.",
            Accepts = "Plan with a budget of 18,400, approved",
            Refuses = "Plan that asks for a budget, none set up",
        },
    ];

    private static readonly Dictionary<string, Rule> ById = All.Concat(OwnSafeguards).ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

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
