using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.SignIn;

/// <summary>What happens once someone has proved who they are: a session, and the page they go to.</summary>
public sealed class Arrival(
    PortalDbContext db,
    Sessions sessions,
    SleepingAccounts sleeping,
    SecondStep secondStep,
    AuditTrail trail,
    TimeProvider time,
    PortalClock clock
)
{
    public const string OfferPage = SecondStep.SetUpPage + "?offer=true";
    public const string AsleepPage = "/account/asleep";

    /// <param name="returnUrl">A page of the portal that was requested before, or null.</param>
    /// <returns>The address to go to; null when the account may not sign in today.</returns>
    public async Task<string?> OfAsync(HttpContext http, PortalUser user, SignInWay way, string? returnUrl)
    {
        if (await sessions.StartAsync(http, user, way) is not { } role)
        {
            // The visitor gets the same answer as after a wrong password; the audit has the reason.
            var isAsleep = await IsAsleepAsync(user, http.RequestAborted);
            var why =
                isAsleep ? "Not used for too long"
                : user.IsOpenOn(clock.Today) ? "Nothing was wrong, but no role holds today"
                : "Nothing was wrong, but the account is ended";
            await trail.DoorAsync(AuditedEvent.SignInRefused, new(user.Id, user.DisplayName, Role.System), why, http.RequestAborted);
            return isAsleep ? AsleepPage : null;
        }

        await trail.DoorAsync(AuditedEvent.SignedIn, new(user.Id, user.DisplayName, role), WordsOf(way), http.RequestAborted);
        if (
            role is Role.Patient or Role.Representative or Role.Supporter
            && way == SignInWay.Password
            && user.SecondStepOfferedUtc is null
            && !secondStep.IsLeftAlone(user.UserName!)
        )
        {
            var now = time.GetUtcNow().UtcDateTime;
            await db
                .Users.Where(u => u.Id == user.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.SecondStepOfferedUtc, now), http.RequestAborted);
            return OfferPage;
        }

        return returnUrl ?? StartPage.Of(role);
    }

    /// <summary>Inactive, but allowed in every other way: only someone who has proved who they are is told.</summary>
    private async Task<bool> IsAsleepAsync(PortalUser user, CancellationToken cancellationToken) =>
        user.IsOpenOn(clock.Today)
        && await db.MembershipsOn(clock.Today)
            .Where(m => m.UserId == user.Id)
            .OrderBy(m => m.Id)
            .Select(m => (Role?)m.Role)
            .FirstOrDefaultAsync(cancellationToken)
            is { } role
        && sleeping.Holds(user, role);

    private static string WordsOf(SignInWay way) =>
        way switch
        {
            SignInWay.Passkey => "With a passkey",
            SignInWay.PasswordAndCode => "With a password and a code from an app",
            SignInWay.PasswordAndRecoveryCode => "With a password and a recovery code",
            SignInWay.Password => "With a password",
            _ => throw new UnreachableException($"Nothing is said of {way}."),
        };
}
