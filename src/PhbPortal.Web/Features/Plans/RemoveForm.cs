namespace PhbPortal.Web.Features.Plans;

/// <summary>A row is removed as it was when someone decided to; if the plan has changed since, they are shown it again.</summary>
public sealed class RemoveForm
{
    public int Version { get; set; }
}
