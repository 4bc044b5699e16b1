namespace PhbPortal.Web.Features.AccountLetters;

public sealed class InvitationForm
{
    /// <summary>email, or else a letter.</summary>
    public string By { get; set; } = "";
}
