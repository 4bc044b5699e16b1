using Microsoft.AspNetCore.Identity;

namespace PhbPortal.Data.Accounts;

/// <summary>An account that signs in. What it may do is said by its <see cref="Membership"/>s, not by the account.</summary>
public sealed class PortalUser : IdentityUser<long>
{
    /// <summary>The random name used in addresses; given when the account is first kept.</summary>
    public string Reference { get; private set; } = "";

    public required string DisplayName { get; set; }

    public bool IsDisabled { get; set; }
}
