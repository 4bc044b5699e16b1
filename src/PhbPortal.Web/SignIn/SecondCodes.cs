using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Web.Access;
using PhbPortal.Web.Mail;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// What can be typed for the second step: the app's digits, a recovery code, or the code of a letter for a lost second step. The letter
/// removes the lost step, so that a new one is set up; until it is used nothing changes.
/// </summary>
public sealed class SecondCodes(
    PortalDbContext db,
    AuthenticatorCodes app,
    RecoveryCodes recovery,
    AccountSteps steps,
    SignInLetters letters,
    Outbox outbox,
    AuditTrail trail
)
{
    private static readonly StepKind[] StepsToCancel = [StepKind.SecondFactor, StepKind.AddAuthenticator, StepKind.FactorByLetter];

    /// <returns>How they signed in; null if the code is not right.</returns>
    public async Task<SignInWay?> WayAsync(long userId, string code, CancellationToken cancellationToken) =>
        await app.AcceptAsync(userId, code, cancellationToken) ? SignInWay.PasswordAndCode
        : await recovery.UseAsync(userId, code, cancellationToken) ? SignInWay.PasswordAndRecoveryCode
        : await RemoveLostStepAsync(userId, code, cancellationToken) ? SignInWay.Password
        : null;

    private async Task<bool> RemoveLostStepAsync(long userId, string typed, CancellationToken cancellationToken)
    {
        var code = SignInLetters.Plain(typed);
        if (await steps.FindAsync(StepKind.FactorByLetter, code, cancellationToken) is not { } letter || letter.UserId != userId)
            return false;
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
        if (!await letters.StillHoldsAsync(letter, user, cancellationToken))
            return false;
        await using var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        if (await steps.UseAsync(StepKind.FactorByLetter, code, cancellationToken) is null)
            return false;
        await app.RemoveAsync(userId, cancellationToken);
        await recovery.RemoveAsync(userId, cancellationToken);
        await db.UserPasskeys.Where(p => p.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await steps.ForgetAsync(StepsToCancel, userId, cancellationToken);
        user.SecurityStamp = AccountSteps.NewKey();
        outbox.Tell(user, "Your second step was taken away with the code of a letter");
        await db.SaveChangesAsync(cancellationToken);
        await trail.WayInAsync(
            AuditedEvent.WayInUsed,
            new(user.Id, user.DisplayName, Domain.People.Role.System),
            user.Reference,
            "Second step taken away with a letter",
            cancellationToken
        );
        if (whole is not null)
            await whole.CommitAsync(cancellationToken);
        return true;
    }
}
