using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.People;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.SignIn;

/// <summary>What an account has besides its password.</summary>
public sealed record Factors(bool App, int Passkeys, int RecoveryCodes)
{
    public bool Any => App || Passkeys > 0;

    public static async Task<Factors> OfAsync(PortalDbContext db, long userId, CancellationToken cancellationToken) =>
        await db
            .Users.Where(u => u.Id == userId)
            .Select(u => new Factors(
                db.Authenticators.Any(a => a.UserId == u.Id),
                db.UserPasskeys.Count(p => p.UserId == u.Id),
                db.RecoveryCodes.Count(c => c.UserId == u.Id)
            ))
            .SingleAsync(cancellationToken);
}

/// <summary>
/// Staff may not work with a password alone: until they have a passkey or an app, and have signed in with it, every page redirects to
/// setting one up. The demonstration's accounts are exempt, only in the demonstration.
/// </summary>
public sealed class SecondStep(IHostEnvironment environment)
{
    public const string SetUpPage = "/account/security";

    private static readonly HashSet<string> Invented = DemonstrationAccounts
        .All.Select(account => account.Email)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool IsNeededBy(LiveSession session) =>
        session.Row.Role is not (Role.Patient or Role.Representative or Role.Supporter) && !IsLeftAlone(session.Row.UserName);

    /// <summary>They need one and signed in without it.</summary>
    public bool IsOwedBy(LiveSession session) => session.Row.Way == SignInWay.Password && IsNeededBy(session);

    /// <summary>Whether the account is one of the demonstration's, which need no second step.</summary>
    public bool IsLeftAlone(string userName) => environment.IsDemonstration() && Invented.Contains(userName);
}

/// <summary>A page that someone may use before they have set up their second step.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeSecondStepAttribute : Attribute;
