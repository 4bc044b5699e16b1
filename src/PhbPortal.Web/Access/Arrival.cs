using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>What follows when somebody has shown who they are: a session, and where they go.</summary>
public sealed class Arrival(PortalDbContext db, Sessions sessions, SecondStep secondStep, AuditTrail trail, TimeProvider time)
{
    public const string OfferPage = SecondStep.SetUpPage + "?offer=true";

    /// <param name="returnUrl">A page of our own that was asked for before, or nothing.</param>
    /// <returns>The address to go to; nothing when the account may not come in today.</returns>
    public async Task<string?> OfAsync(HttpContext http, PortalUser user, SignInWay way, string? returnUrl)
    {
        if (await sessions.StartAsync(http, user, way) is not { } role)
            return null;
        await trail.DoorAsync(AuditedEvent.SignedIn, new(user.Id, user.DisplayName, role), WordsOf(way), http.RequestAborted);
        if (role is Role.Patient or Role.Representative && way == SignInWay.Password && user.SecondStepOfferedUtc is null && !secondStep.IsLeftAlone(user.UserName!))
        {
            var now = time.GetUtcNow().UtcDateTime;
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecondStepOfferedUtc, now), http.RequestAborted);
            return OfferPage;
        }

        return returnUrl ?? StartPage.Of(role);
    }

    private static string WordsOf(SignInWay way) => way switch
    {
        SignInWay.Passkey => "With a passkey",
        SignInWay.PasswordAndCode => "With a password and a code from an app",
        SignInWay.PasswordAndRecoveryCode => "With a password and a recovery code",
        _ => "With a password",
    };
}
