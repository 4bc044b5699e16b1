using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Mail;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Sets a new password for someone who cannot give the old one but has a link, a letter or an invitation. Each works once. A second step
/// is still required.
/// </summary>
public sealed partial class NewPasswords(
    PortalDbContext db,
    UserManager<PortalUser> users,
    PasswordCheck passwords,
    AccountSteps steps,
    AccountLimits limits,
    PublicAddress address,
    SignInLetters letters,
    Guesses guesses,
    Outbox outbox,
    AuditTrail trail,
    PortalClock clock
)
{
    private static readonly StepKind[] Kinds = [StepKind.PasswordByEmail, StepKind.PasswordByLetter, StepKind.Invitation];
    private static readonly StepKind[] StepsToCancel = [.. Kinds, StepKind.SecondFactor, StepKind.AddAuthenticator];

    /// <summary>Whether links can be sent at all.</summary>
    public bool AreSent => address.Root is not null;

    /// <summary>Sends a link if there is such an account and it has an address. It does the same work for an unknown name.</summary>
    public async Task SendLinkAsync(string typed, CancellationToken cancellationToken)
    {
        var name = users.NormalizeName(typed)!;
        var user = await passwords.FindAsync(name, cancellationToken);
        var isInTime = await guesses.TakeMessageAsync(user?.NormalizedEmail ?? name, cancellationToken);
        var isReached = isInTime && user is { IsInvited: false, Email.Length: > 0 } && user.IsOpenOn(clock.Today);
        var key = AccountSteps.NewKey();
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        outbox.Add(LinkFor(isReached ? user : null, key));
        await steps.BeginAsync(key, StepKind.PasswordByEmail, isReached ? user!.Id : null, "", limits.Link, cancellationToken);
        await trail.WayInAsync(
            AuditedEvent.PasswordAsked,
            Actor.Portal,
            user?.Reference ?? "",
            isReached ? "A link was sent"
                : isInTime ? "No link was sent"
                : "No link was sent: too many in an hour",
            cancellationToken
        );
        await whole.CommitAsync(cancellationToken);
    }

    /// <summary>Sends an invitation to the account's address.</summary>
    public async Task InviteAsync(PortalUser user, Actor by, CancellationToken cancellationToken)
    {
        var key = AccountSteps.NewKey();
        await using var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        await steps.ForgetAsync([StepKind.Invitation], user.Id, cancellationToken);
        outbox.Add(
            new(
                user.Email!,
                "You are invited to the personal health budgets portal",
                $"""
                Hello {user.DisplayName},

                {by.Name} invites you to the personal health budgets portal. You sign in as {user.UserName}.

                Open this link within {(int)limits.Invitation.TotalDays} days and choose a password:
                {address.LinkTo($"/account/new-password?code={key}")}

                The link works once. If you did not expect this message, do nothing.
                """
            )
        );
        await steps.BeginAsync(key, StepKind.Invitation, user.Id, "", limits.Invitation, cancellationToken);
        await trail.WayInAsync(AuditedEvent.WayInGiven, by, user.Reference, "Invitation, by email", cancellationToken);
        if (whole is not null)
            await whole.CommitAsync(cancellationToken);
    }

    /// <summary>The account that a link or letter gives access to, while it is open.</summary>
    public async Task<WayIn?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        var key = code is not null && Paper().IsMatch(code) ? SignInLetters.Plain(code) : code;
        if (await steps.FindAsync(Kinds, key, cancellationToken) is not { UserId: { } userId } step)
            return null;
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
        return user.IsOpenOn(clock.Today) && Fits(step.Kind, user) && await letters.StillHoldsAsync(step, user, cancellationToken)
            ? new(key!, step.Kind, user, await Factors.OfAsync(db, userId, cancellationToken))
            : null;
    }

    /// <summary>What is wrong with the password, as a sentence; null if it is acceptable.</summary>
    public async Task<string?> ObjectionAsync(PortalUser user, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if ((await validator.ValidateAsync(users, user, password)).Errors.FirstOrDefault() is { } refused)
                return refused.Description;
        }

        return null;
    }

    /// <summary>Sets the password, uses up the link or letter, and ends every session of the account.</summary>
    /// <returns>False when another request used it first.</returns>
    public async Task<bool> SetAsync(WayIn way, string password, CancellationToken cancellationToken)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await steps.UseAsync(way.Kind, way.Key, cancellationToken) is null)
            return false;
        await steps.ForgetAsync(StepsToCancel, way.User.Id, cancellationToken);
        var user = await db.Users.SingleAsync(u => u.Id == way.User.Id, cancellationToken);
        if (!Fits(way.Kind, user))
            return false;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = AccountSteps.NewKey();
        if (way.Kind != StepKind.Invitation)
            outbox.Tell(user, "Your password was changed");
        await db.SaveChangesAsync(cancellationToken);
        await db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        var how =
            way.Kind == StepKind.PasswordByEmail ? "New password with a link"
            : way.Kind == StepKind.Invitation ? "First password with an invitation"
            : "New password with a letter";
        await trail.WayInAsync(AuditedEvent.WayInUsed, new(user.Id, user.DisplayName, Role.System), user.Reference, how, cancellationToken);
        await whole.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>An invitation is only for the first password.</summary>
    private static bool Fits(StepKind kind, PortalUser user) => kind != StepKind.Invitation || user.IsInvited;

    private OutgoingMail LinkFor(PortalUser? user, string key) =>
        new(
            user?.Email ?? "",
            "A new password for the personal health budgets portal",
            $"""
            Hello {user?.DisplayName},

            Somebody, we think you, asked for a new password for the sign-in name {user?.UserName}.

            Open this link within {(int)limits.Link.TotalMinutes} minutes and choose one:
            {address.LinkTo($"/account/new-password?code={key}")}

            The link works once. If it was not you, do nothing: your password stays as it is.
            """
        );

    [GeneratedRegex(@"^\s*([A-Za-z0-9]{4}[-\s]*){5}$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Paper();
}

/// <param name="Key">As it is stored.</param>
public sealed record WayIn(string Key, StepKind Kind, PortalUser User, Factors Factors);
