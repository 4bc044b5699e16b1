using PhbPortal.Domain.People;

namespace PhbPortal.Domain.Cases;

/// <summary>As what somebody gets a letter. The names are stored; never rename one.</summary>
public enum AddressedAs
{
    Person = 0,
    Representative = 1,
    Nominee = 2,

    /// <summary>Asked for the decision to be looked at again, and gets the answer.</summary>
    Asker = 3,

    /// <summary>Looks after what somebody left.</summary>
    Estate = 4,
}

/// <summary>
/// To whom a letter about a decision goes: to the person, and to everybody who acts for them (H10); never to somebody who has died, nor to
/// who acted for them (H11).
/// </summary>
public sealed record Addressee(string Name, AddressedAs As = AddressedAs.Person)
{
    public bool IsEstate => As == AddressedAs.Estate;

    /// <summary>Whose name stands on the letter, and then everybody who gets a copy.</summary>
    /// <param name="acting">Everybody who acts for the person or did.</param>
    /// <param name="hasDied">Nobody acts for somebody who has died but their personal representatives.</param>
    /// <param name="personalRepresentative">Who winds up the estate, as far as it is known.</param>
    /// <param name="asker">Whoever asked for what the letter answers; none where it answers nobody.</param>
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
