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

    public DateTime? LastSignedInUtc { get; private set; }

    /// <summary>When they were first asked whether they want a second step at sign-in; they are asked once.</summary>
    public DateTime? SecondStepOfferedUtc { get; private set; }
}
