namespace PhbPortal.Web.Features.Agreement;

public sealed class SubmitForm
{
    public int Version { get; set; }
}
