namespace PhbPortal.Web.Features.Accounts.AccountLetters;

public sealed class InvitationForm
{
    /// <summary>email, or else a letter.</summary>
    public string? By { get; set; }
}
