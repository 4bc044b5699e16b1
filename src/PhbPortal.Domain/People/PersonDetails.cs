using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.People;

/// <summary>What is known about a person when they are added or corrected.</summary>
public sealed record PersonDetails(
    string GivenName,
    string FamilyName,
    DateOnly BornOn,
    NhsNumber? NhsNumber,
    string Address,
    string Phone,
    string ReachBy,
    string CommunicationNeeds,
    AccessibleFormat Format,
    string Language,
    string GpPractice,
    string KnownAs = ""
)
{
    /// <summary>The whole name, of which somebody may have one half only.</summary>
    public string Name => $"{GivenName} {FamilyName}".Trim();
}
