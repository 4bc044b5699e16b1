using Microsoft.AspNetCore.Identity;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Mail;

namespace PhbPortal.Web.SignIn;

/// <summary>After a change to someone's sign-in, ends their other sessions and gives this browser a new key.</summary>
public sealed class FactorChange(UserManager<PortalUser> users, Sessions sessions, Outbox outbox)
{
    /// <param name="proved">What they have just proved, if it is more than a password.</param>
    /// <param name="what">Sent to the owner's address: a sentence such as "A passkey was added to your account".</param>
    public async Task GoOnAsync(HttpContext http, PortalUser user, string what, SignInWay? proved = null)
    {
        var way = LiveSession.Of(http).Row.Way;
        outbox.Tell(user, what);
        await users.UpdateSecurityStampAsync(user);
        await sessions.StartAsync(http, user, way == SignInWay.Password && proved is { } more ? more : way);
    }
}
