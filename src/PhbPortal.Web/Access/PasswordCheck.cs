using Microsoft.AspNetCore.Identity;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.Access;

/// <summary>
/// Whether a password is right. It takes as long for an account that does not exist as for one that does, and after a few wrong
/// tries in a row each further one waits a little: a guesser loses hours, the person themself seconds.
/// </summary>
public sealed class PasswordCheck(UserManager<PortalUser> users, TimeProvider time, ILogger<PasswordCheck> log)
{
    private const int FreeTries = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private static readonly PortalUser Nobody = new() { DisplayName = "" };
    private static string? nobodysHash;

    /// <returns>The account, or nothing when the address or the password is not right.</returns>
    public async Task<PortalUser?> MatchAsync(string email, string password, CancellationToken stop)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is not null)
            return await IsRightAsync(user, password, stop) ? user : null;
        nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, "nobody signs in with this");
        users.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return null;
    }

    public async Task<bool> IsRightAsync(PortalUser user, string password, CancellationToken stop)
    {
        if (user.AccessFailedCount >= FreeTries)
            await Task.Delay(TimeSpan.FromSeconds(Math.Min(user.AccessFailedCount - FreeTries + 1, LongestWait.TotalSeconds)), time, stop);
        if (await users.CheckPasswordAsync(user, password))
        {
            if (user.AccessFailedCount > 0)
                await users.ResetAccessFailedCountAsync(user);
            return true;
        }

        await users.AccessFailedAsync(user);
        log.LogWarning("Wrong password for user {UserId}, {Tries} in a row", user.Id, user.AccessFailedCount);
        return false;
    }
}
