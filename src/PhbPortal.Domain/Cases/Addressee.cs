using PhbPortal.Domain.People;

namespace PhbPortal.Domain.Cases;

/// <summary>The capacity in which someone receives a letter. The names are stored; never rename one.</summary>
public enum AddressedAs
{
    Person = 0,
    Representative = 1,
    Nominee = 2,

    /// <summary>Asked for the reconsideration, and receives the answer.</summary>
    Asker = 3,

    /// <summary>Deals with the estate.</summary>
    Estate = 4,
}

/// <summary>
/// Who receives a letter about a decision: the person, and everyone who acts for them (H10); never someone who has died, nor their
/// representatives (H11).
/// </summary>
public sealed record Addressee(string Name, AddressedAs As = AddressedAs.Person)
{
    public bool IsEstate => As == AddressedAs.Estate;

    /// <summary>The addressee, then everyone who gets a copy.</summary>
    /// <param name="acting">All current and former representatives.</param>
    /// <param name="hasDied">Only personal representatives act for someone who has died.</param>
    /// <param name="personalRepresentative">Who deals with the estate, if known.</param>
    /// <param name="asker">Who made the request that the letter answers; null if it answers nobody.</param>
    public static IReadOnlyList<Addressee> Of(
        string person,
        IEnumerable<Representative> acting,
        DateOnly day,
        bool hasDied,
        string personalRepresentative = "",
        string asker = ""
    )
    {
        IEnumerable<Addressee> all = hasDied
            ?
            [
                new(
                    personalRepresentative.Length > 0
                        ? $"{personalRepresentative}, for the estate of {person}"
                        : $"The personal representatives of {person}",
                    AddressedAs.Estate
                ),
            ]
            :
            [
                new(person),
                .. acting
                    .Where(who => who.ActsOn(day))
                    .OrderBy(who => who.Kind)
                    .Select(who => new Addressee(
                        who.Name,
                        who.Kind == RepresentativeKind.Representative ? AddressedAs.Representative : AddressedAs.Nominee
                    )),
            ];
        if (
            asker.Length > 0
            && !asker.Equals(personalRepresentative, StringComparison.OrdinalIgnoreCase)
            && !(hasDied && asker.Equals(person, StringComparison.OrdinalIgnoreCase))
        )
            all = all.Append(new(asker, AddressedAs.Asker));
        return [.. all.DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
