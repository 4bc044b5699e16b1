using PhbPortal.Domain.People;

namespace PhbPortal.Domain.Cases;

/// <summary>To whom a letter about a decision goes: the person; who acts for them where somebody has to; never somebody who has died (H11).</summary>
/// <param name="ActsForThem">The letter speaks of the person, not to them.</param>
public sealed record Addressee(string Name, bool ActsForThem)
{
    /// <param name="acting">Everybody who acts for the person or did.</param>
    /// <param name="hasDied">Nobody acts for somebody who has died but their personal representatives.</param>
    /// <param name="personalRepresentative">Who winds up the estate, as far as it is known.</param>
    public static Addressee Of(string person, IEnumerable<Representative> acting, DateOnly day, bool hasDied, string personalRepresentative = "")
    {
        if (hasDied)
            return new(personalRepresentative.Length > 0 ? $"{personalRepresentative}, for the estate of {person}" : $"The personal representatives of {person}", true);
        return acting.FirstOrDefault(who => who.Kind == RepresentativeKind.Representative && who.ActsOn(day)) is { } representative
            ? new(representative.Name, true)
            : new(person, false);
    }
}
