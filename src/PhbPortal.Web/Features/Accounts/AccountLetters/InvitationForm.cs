namespace PhbPortal.Web.Features.Accounts.AccountLetters;

public sealed class InvitationForm
{
    /// <summary>email, otherwise a letter.</summary>
    public string? By { get; set; }
}
