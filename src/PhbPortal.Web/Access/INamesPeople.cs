namespace PhbPortal.Web.Access;

/// <summary>A page that names several people to its reader; the audit keeps whom.</summary>
public interface INamesPeople
{
    /// <summary>The references of the people, or of their records that stand for them in the list.</summary>
    IReadOnlyList<string> PeopleNamed { get; }

    /// <summary>What the audit calls the records of the list.</summary>
    string KindNamed => "Person";
}
