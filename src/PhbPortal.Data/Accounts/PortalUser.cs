using Microsoft.AspNetCore.Identity;

namespace PhbPortal.Data.Accounts;

/// <summary>
/// An account, which signs in by its <see cref="IdentityUser{TKey}.UserName"/>. The e-mail address is only used for messages: a couple may
/// share one, and it may be missing. Its <see cref="Membership"/>s say what it may do.
/// </summary>
public sealed class PortalUser : IdentityUser<long>
{
    /// <summary>The random name used in addresses, assigned when the account is first saved.</summary>
    public string Reference { get; private set; } = "";

    public required string DisplayName { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>The first day on which nobody can sign in with it; null while it is open.</summary>
    public DateOnly? ClosedFrom { get; private set; }

    public string ClosedBecause { get; private set; } = "";

    public DateTime? LastSignedInUtc { get; private set; }

    /// <summary>When it was created or last reopened; the time an account goes unused is counted from here.</summary>
    public DateTime? OpenedUtc { get; private set; }

    /// <summary>When they were offered a second step at sign-in; they are asked once.</summary>
    public DateTime? SecondStepOfferedUtc { get; private set; }

    /// <summary>Invited, with no password yet.</summary>
    public bool IsInvited => PasswordHash is null;

    public bool IsOpenOn(DateOnly day) => !IsDisabled && (ClosedFrom is null || day < ClosedFrom);

    public void CloseFrom(DateOnly day, string because) => (ClosedFrom, ClosedBecause) = (day, because);

    public void Open(DateTime nowUtc) => (IsDisabled, ClosedFrom, ClosedBecause, OpenedUtc) = (false, null, "", nowUtc);
}
