using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>Someone whom a person's direct payment does not pay, from a day until it is lifted (E24).</summary>
/// <param name="Name">Of a provider or a person, as decided.</param>
/// <param name="LastDay">Null while it applies.</param>
public sealed record BarredPayee(string Name, DateOnly FirstDay, DateOnly? LastDay)
{
    /// <summary>The minimum number of letters in a name: a shorter one identifies nobody.</summary>
    public const int LeastLetters = 3;

    public const string RuleId = RuleIds.E24;

    /// <summary>The number of the condition that bars them, so that an exception under one does not apply to the next.</summary>
    public int Condition { get; init; }

    public bool HoldsOn(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);

    /// <summary>Whether a provider has that name: see <see cref="PayeeName"/>.</summary>
    public bool Names(string provider) => PayeeName.AreSame(provider, Name);

    /// <summary>
    /// The ruling on support bought from a provider over some days with a direct payment; null if it is about another provider or other
    /// days.
    /// </summary>
    public Ruling? Judge(string provider, DateSpan days)
    {
        var from = FirstDay > days.First ? FirstDay : days.First;
        if (from > days.Last || !HoldsOn(from) || !Names(provider))
            return null;
        // Without its last day: an exception under it also covers late bills after it was lifted.
        FactList facts =
        [
            Fact.Number("condition", Condition),
            Fact.Text("not bought from", Name).Beside(),
            Fact.Day("from", FirstDay).RunningOn(),
        ];
        var end =
            from > days.First ? $" The line goes on after that. End it on {from.AddDays(-1).InFull()}, or choose another provider." : "";
        return Ruling.Refused(
            RuleId,
            from,
            $"The direct payment does not pay {Name} from {FirstDay.InFull()}: that was decided, with reasons, for this person.{end}",
            facts,
            "Choose somebody else to provide it. Whoever does not agree with the decision can ask for it to be looked at again."
        );
    }

    /// <summary>Whether such a name can be told from others.</summary>
    public static bool CanBeNamed(string name) => name.Count(char.IsLetterOrDigit) >= LeastLetters;
}
