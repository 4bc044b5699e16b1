using Microsoft.AspNetCore.Identity;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.Access;

/// <summary>After a change of how somebody signs in, their other sessions end and this browser goes on under a new key.</summary>
public sealed class FactorChange(UserManager<PortalUser> users, Sessions sessions)
{
    /// <param name="proved">What they have just shown, if that is more than a password.</param>
    public async Task GoOnAsync(HttpContext http, PortalUser user, SignInWay? proved = null)
    {
        var way = LiveSession.Of(http).Row.Way;
        await users.UpdateSecurityStampAsync(user);
        await sessions.StartAsync(http, user, way == SignInWay.Password && proved is { } more ? more : way);
    }
}
