using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Accounts that nobody used for long open no more, until an administrator opens them again. It is judged at each sign-in and kept
/// nowhere, so that no job has to run for it. The demonstration's own accounts never sleep.
/// </summary>
public sealed class SleepingAccounts(AccountLimits limits, SecondStep secondStep, TimeProvider time)
{
    public bool Holds(PortalUser user, Role role) => Holds(user.UserName!, LastUse(user.LastSignedInUtc, user.OpenedUtc), role);

    public bool Holds(string userName, DateTime? lastUseUtc, Role? role) =>
        lastUseUtc is { } last && time.GetUtcNow().UtcDateTime - last > LimitOf(role) && !secondStep.IsLeftAlone(userName);

    /// <summary>Before this moment lies the last use of accounts that are listed.</summary>
    public DateTime ListedBeforeUtc => time.GetUtcNow().UtcDateTime - limits.Listed;

    public static DateTime? LastUse(DateTime? signedInUtc, DateTime? openedUtc) =>
        signedInUtc > openedUtc || openedUtc is null ? signedInUtc : openedUtc;

    private TimeSpan LimitOf(Role? role) =>
        role is Role.Patient or Role.Representative or Role.Supporter ? limits.HolderSleep : limits.StaffSleep;
}
