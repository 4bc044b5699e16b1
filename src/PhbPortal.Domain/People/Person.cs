using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.People;

/// <summary>The budget holder: the person whose needs the plan and the budget meet.</summary>
public sealed class Person : Root
{
    private readonly List<Representative> representatives = [];

    private Person() { }

    private Person(long siteId)
        : base(siteId) { }

    public string GivenName { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    /// <summary>The whole name, of which somebody may have one half only.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What they like to be called; empty if it is their given name.</summary>
    public string KnownAs { get; private set; } = "";

    /// <summary>What they are called in a sentence, and when somebody phones them.</summary>
    public string Called { get; private set; } = "";

    public string SearchGiven { get; private set; } = "";

    public string SearchFamily { get; private set; } = "";

    public string SearchKnownAs { get; private set; } = "";

    public DateOnly BornOn { get; private set; }

    public NhsNumber? NhsNumber { get; private set; }

    public string Address { get; private set; } = "";

    public string Phone { get; private set; } = "";

    /// <summary>How and when the person wants to be contacted, in plain words.</summary>
    public string ReachBy { get; private set; } = "";

    public string CommunicationNeeds { get; private set; } = "";

    public AccessibleFormat Format { get; private set; }

    public string Language { get; private set; } = "";

    public string GpPractice { get; private set; } = "";

    public DateOnly AddedOn { get; private set; }

    /// <summary>Null while they are alive, as far as the portal knows.</summary>
    public DateOnly? DiedOn { get; private set; }

    public bool HasDied => DiedOn is not null;

    /// <summary>Who deals with the estate and receives the letters (H11); empty while nobody is known.</summary>
    public string PersonalRepresentative { get; private set; } = "";

    public string PersonalRepresentativeAddress { get; private set; } = "";

    public IReadOnlyList<Representative> Representatives => representatives;

    public static Person Register(long siteId, PersonDetails details, DateOnly today)
    {
        if (details.BornOn > today)
            throw new ArgumentOutOfRangeException(nameof(details), details.BornOn, "Nobody is born after today.");
        var person = new Person(siteId) { AddedOn = today };
        person.Take(details);
        return person;
    }

    public void Correct(PersonDetails details)
    {
        Take(details);
        Changed();
    }

    /// <summary>Records a death, with whoever is already known to deal with the estate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They were not born by then.</exception>
    /// <exception cref="InvalidOperationException">Another day is recorded, which <see cref="CorrectDeath"/> changes.</exception>
    public void RecordDeath(DateOnly on, string personalRepresentative, string address)
    {
        if (HasDied && DiedOn != on)
            throw new InvalidOperationException("Another day of death is recorded.");
        DiedOn = NotBeforeBirth(on);
        if (personalRepresentative.Trim().Length > 0)
            NamePersonalRepresentative(personalRepresentative, address);
        Changed();
    }

    /// <summary>Names who deals with the estate from now on.</summary>
    /// <exception cref="InvalidOperationException">No death is recorded.</exception>
    public void NamePersonalRepresentative(string name, string address)
    {
        RequireDeath();
        (PersonalRepresentative, PersonalRepresentativeAddress) = (name.Trim(), address.Trim());
        Changed();
    }

    /// <summary>They died on another day than the recorded one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They were not born by then.</exception>
    /// <exception cref="InvalidOperationException">No death is recorded.</exception>
    public void CorrectDeath(DateOnly on)
    {
        RequireDeath();
        DiedOn = NotBeforeBirth(on);
        Changed();
    }

    /// <summary>They are alive: the death was recorded in error, and nobody deals with an estate.</summary>
    /// <exception cref="InvalidOperationException">No death is recorded.</exception>
    public void WithdrawDeath()
    {
        RequireDeath();
        (DiedOn, PersonalRepresentative, PersonalRepresentativeAddress) = (null, "", "");
        Changed();
    }

    /// <summary>The rule: nothing is started for someone who has died (P11); null while they are alive.</summary>
    public Ruling? RefusalToBegin(DateOnly day) =>
        DiedOn is { } died
            ? Ruling.Refused(
                RuleIds.P11,
                day,
                $"{Name} died on {died.InFull()}, and nothing is begun for somebody who has died.",
                [Fact.Day("died", died)]
            )
            : null;

    public int AgeOn(DateOnly day) => AgeOn(BornOn, day);

    /// <summary>Age in whole years; in other years, someone born on 29 February has their birthday on 1 March.</summary>
    public static int AgeOn(DateOnly bornOn, DateOnly day)
    {
        var age = day.Year - bornOn.Year;
        return (day.Month, day.Day).CompareTo((bornOn.Month, bornOn.Day)) < 0 ? age - 1 : age;
    }

    /// <summary>A child in the direct payment regulations is under 16 (B02).</summary>
    public bool IsChildOn(DateOnly day) => IsChildOn(BornOn, day);

    public static bool IsChildOn(DateOnly bornOn, DateOnly day) => AgeOn(bornOn, day) < 16;

    public Representative Appoint(RepresentativeDetails details, Actor actor)
    {
        var representative = new Representative(SiteId, details, actor.Name);
        representatives.Add(representative);
        Changed();
        return representative;
    }

    public void EndRepresentation(Representative representative, DateOnly lastDay, string reason)
    {
        if (!representatives.Contains(representative))
            throw new ArgumentException("Not a representative of this person.", nameof(representative));
        representative.End(lastDay, reason);
        Changed();
    }

    /// <summary>
    /// Records the criminal-record check of a representative (B11, B12): the day and number of the certificate seen, and what it says.
    /// </summary>
    public void RecordCheck(Representative representative, DateOnly on, string number, string outcome)
    {
        if (!representatives.Contains(representative))
            throw new ArgumentException("Not a representative of this person.", nameof(representative));
        representative.Check(on, number, outcome);
        Changed();
    }

    private DateOnly NotBeforeBirth(DateOnly day) =>
        day >= BornOn ? day : throw new ArgumentOutOfRangeException(nameof(day), day, "Nobody dies before they are born.");

    private void RequireDeath()
    {
        if (!HasDied)
            throw new InvalidOperationException("No death is recorded.");
    }

    private void Take(PersonDetails details)
    {
        (GivenName, FamilyName, BornOn, NhsNumber) = (details.GivenName, details.FamilyName, details.BornOn, details.NhsNumber);
        (Name, KnownAs) = (details.Name, details.KnownAs);
        Called = Array.Find([KnownAs, GivenName, FamilyName], name => name.Length > 0) ?? "";
        (SearchGiven, SearchFamily) = (SearchName.Of(details.GivenName), SearchName.Of(details.FamilyName));
        SearchKnownAs = SearchName.Of(details.KnownAs);
        (Address, Phone, ReachBy, CommunicationNeeds) = (details.Address, details.Phone, details.ReachBy, details.CommunicationNeeds);
        (Format, Language, GpPractice) = (details.Format, details.Language, details.GpPractice);
    }
}
