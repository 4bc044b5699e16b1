using System.Diagnostics;

namespace PhbPortal.Domain.Support;

/// <summary>
/// A paid person's relationship to the person receiving care: the family list of E19, and everyone else. The names are stored; never
/// rename one.
/// </summary>
public enum Relationship
{
    SpouseOrPartner = 0,
    Parent = 1,
    ParentInLaw = 2,
    Child = 3,
    ChildInLaw = 4,
    StepChild = 5,
    Sibling = 6,
    AuntOrUncle = 7,
    Grandparent = 8,

    /// <summary>The spouse or partner of one of those above.</summary>
    PartnerOfFamily = 9,

    /// <summary>A relative who is not on the list, such as a cousin.</summary>
    OtherRelative = 10,
    Friend = 11,
    Neither = 12,
}

public static class Relationships
{
    public static Closeness Closeness(this Relationship relationship) =>
        relationship switch
        {
            Relationship.SpouseOrPartner
            or Relationship.Parent
            or Relationship.ParentInLaw
            or Relationship.Child
            or Relationship.ChildInLaw
            or Relationship.StepChild
            or Relationship.Sibling
            or Relationship.AuntOrUncle
            or Relationship.Grandparent
            or Relationship.PartnerOfFamily => Support.Closeness.Family,
            Relationship.OtherRelative => Support.Closeness.OtherRelative,
            Relationship.Friend => Support.Closeness.Friend,
            Relationship.Neither => Support.Closeness.Neither,
            _ => throw new UnreachableException($"Nothing is said of {relationship}."),
        };
}
