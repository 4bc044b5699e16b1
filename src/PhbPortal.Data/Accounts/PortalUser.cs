using Microsoft.AspNetCore.Identity;

namespace PhbPortal.Data.Accounts;

/// <summary>
/// An account that signs in, under its <see cref="IdentityUser{TKey}.UserName"/>. The e-mail address is only where messages go: a couple
/// may share one, and there may be none. What it may do is said by its <see cref="Membership"/>s.
/// </summary>
public sealed class PortalUser : IdentityUser<long>
{
    /// <summary>The random name used in addresses; given when the account is first kept.</summary>
    public string Reference { get; private set; } = "";

    public required string DisplayName { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>The first day on which nobody signs in with it any more; none while it goes on.</summary>
    public DateOnly? ClosedFrom { get; private set; }

    public string ClosedBecause { get; private set; } = "";

    public DateTime? LastSignedInUtc { get; private set; }

    /// <summary>When it was made or last opened again: an account that nobody uses counts from here.</summary>
    public DateTime? OpenedUtc { get; private set; }

    /// <summary>When they were first asked whether they want a second step at sign-in; they are asked once.</summary>
    public DateTime? SecondStepOfferedUtc { get; private set; }

    /// <summary>Invited, and no password chosen yet.</summary>
    public bool IsInvited => PasswordHash is null;

    public bool IsOpenOn(DateOnly day) => !IsDisabled && (ClosedFrom is null || day < ClosedFrom);

    public void CloseFrom(DateOnly day, string because) => (ClosedFrom, ClosedBecause) = (day, because);

    public void Open(DateTime nowUtc) => (IsDisabled, ClosedFrom, ClosedBecause, OpenedUtc) = (false, null, "", nowUtc);
}
