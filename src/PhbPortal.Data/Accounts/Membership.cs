using PhbPortal.Domain.People;

namespace PhbPortal.Data.Accounts;

/// <summary>What an account may do during a period: its role, and the site, organisation or person it applies to.</summary>
public sealed class Membership
{
    private Membership() { }

    /// <param name="siteId">The site of staff, patients and representatives; null for roles across sites.</param>
    /// <param name="organisationId">The organisation whose sites a commissioner sees, or that holds money for people of the site.</param>
    /// <param name="personId">The patient, or the person a representative acts for.</param>
    /// <param name="representativeId">The recorded authority of a representative: the membership ends with it.</param>
    /// <param name="circleMemberId">The person's permission for a supporter: the membership ends with it.</param>
    public Membership(
        long userId,
        Role role,
        DateOnly firstDay,
        long? siteId = null,
        long? organisationId = null,
        long? personId = null,
        long? representativeId = null,
        long? circleMemberId = null
    )
    {
        UserId = userId;
        Role = role;
        FirstDay = firstDay;
        SiteId = siteId;
        OrganisationId = organisationId;
        PersonId = personId;
        RepresentativeId = representativeId;
        CircleMemberId = circleMemberId;
    }

    public long Id { get; private set; }

    public string Reference { get; private set; } = "";

    public long UserId { get; private set; }

    public Role Role { get; private set; }

    public long? SiteId { get; private set; }

    public long? OrganisationId { get; private set; }

    public long? PersonId { get; private set; }

    public long? RepresentativeId { get; private set; }

    public long? CircleMemberId { get; private set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day, inclusive; null while it continues.</summary>
    public DateOnly? LastDay { get; private set; }

    public bool HoldsOn(DateOnly day) => FirstDay <= day && (LastDay is null || day <= LastDay);

    /// <exception cref="ArgumentOutOfRangeException">The day is earlier than the day before the first day.</exception>
    public void End(DateOnly lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, FirstDay.AddDays(-1));
        LastDay = lastDay;
    }
}
