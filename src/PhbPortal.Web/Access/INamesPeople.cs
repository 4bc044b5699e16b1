namespace PhbPortal.Web.Access;

/// <summary>A page that names several people to its reader; the audit records whom.</summary>
public interface INamesPeople
{
    /// <summary>The references of the people, or of the records listed for them.</summary>
    IReadOnlyList<string> PeopleNamed { get; }

    /// <summary>The kind of record on the list, for the audit.</summary>
    string KindNamed => "Person";
}
