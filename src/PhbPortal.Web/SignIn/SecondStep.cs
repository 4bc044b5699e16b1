using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.People;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.SignIn;

/// <summary>What an account has beside its password.</summary>
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
/// Staff do not work with a password alone: until they have a passkey or an app, and have signed in with it, every page leads to where
/// they set one up. The accounts of the demonstration are left alone, in the demonstration only.
/// </summary>
public sealed class SecondStep(IHostEnvironment environment)
{
    public const string SetUpPage = "/account/security";

    private static readonly HashSet<string> Invented = DemonstrationAccounts
        .All.Select(account => account.Email)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool IsNeededBy(LiveSession session) =>
        session.Row.Role is not (Role.Patient or Role.Representative or Role.Supporter) && !IsLeftAlone(session.Row.UserName);

    /// <summary>They need one and signed in without.</summary>
    public bool IsOwedBy(LiveSession session) => session.Row.Way == SignInWay.Password && IsNeededBy(session);

    /// <summary>Whether the account is one of the demonstration's, which are asked for nothing.</summary>
    public bool IsLeftAlone(string userName) => environment.IsDemonstration() && Invented.Contains(userName);
}

/// <summary>A page that somebody may use who still has to set up their second step.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeSecondStepAttribute : Attribute;
