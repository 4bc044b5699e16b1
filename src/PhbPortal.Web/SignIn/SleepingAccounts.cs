using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Accounts that have not been used for long are inactive until an administrator reopens them. This is checked at each sign-in and not
/// stored, so no job is needed. The demonstration's own accounts are exempt.
/// </summary>
public sealed class SleepingAccounts(AccountLimits limits, SecondStep secondStep, TimeProvider time)
{
    public bool Holds(PortalUser user, Role role) => Holds(user.UserName!, LastUse(user.LastSignedInUtc, user.OpenedUtc), role);

    public bool Holds(string userName, DateTime? lastUseUtc, Role? role) =>
        lastUseUtc is { } last && time.GetUtcNow().UtcDateTime - last > LimitOf(role) && !secondStep.IsLeftAlone(userName);

    /// <summary>Accounts last used before this moment are listed.</summary>
    public DateTime ListedBeforeUtc => time.GetUtcNow().UtcDateTime - limits.Listed;

    public static DateTime? LastUse(DateTime? signedInUtc, DateTime? openedUtc) =>
        signedInUtc > openedUtc || openedUtc is null ? signedInUtc : openedUtc;

    private TimeSpan LimitOf(Role? role) =>
        role is Role.Patient or Role.Representative or Role.Supporter ? limits.HolderSleep : limits.StaffSleep;
}
