using PhbPortal.Domain.People;

namespace PhbPortal.Data.Accounts;

/// <summary>What an account is to the portal over a period: its role, and the site, organisation or person that it reaches.</summary>
public sealed class Membership
{
    private Membership() { }

    /// <param name="siteId">The site of its staff, patients and representatives; none for roles across sites.</param>
    /// <param name="organisationId">The organisation whose sites a commissioner sees, or that holds money for people of the site.</param>
    /// <param name="personId">The patient themself, or the person a representative acts for.</param>
    /// <param name="representativeId">The recorded authority on which a representative acts: the membership holds no longer than
    /// it.</param>
    /// <param name="circleMemberId">What the person let a supporter do: the membership holds no longer than it.</param>
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

    /// <summary>The last day it holds, included; none while it goes on.</summary>
    public DateOnly? LastDay { get; private set; }

    public bool HoldsOn(DateOnly day) => FirstDay <= day && (LastDay is null || day <= LastDay);

    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first day's eve.</exception>
    public void End(DateOnly lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, FirstDay.AddDays(-1));
        LastDay = lastDay;
    }
}
