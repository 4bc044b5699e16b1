namespace PhbPortal.Web.Editing;

/// <summary>A form about something that two people may have open at once.</summary>
public interface IVersionedForm
{
    /// <summary>The version of the root that the form was filled from.</summary>
    int Version { get; set; }
}
