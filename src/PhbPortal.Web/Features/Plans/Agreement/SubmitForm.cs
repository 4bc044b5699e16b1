namespace PhbPortal.Web.Features.Plans.Agreement;

public sealed class SubmitForm
{
    public int Version { get; set; }
}
