using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Codes on paper, for people who have no e-mail or have lost their means of signing in. Each is shown once, to be printed, and works
/// once. A new one replaces the earlier one of its kind.
/// </summary>
public sealed class SignInLetters(PortalDbContext db, AccountSteps steps, AccountLimits limits, AuditTrail trail, PortalClock clock)
{
    // Long enough not to be guessed, without letters and digits that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Letters = 20;
    private const int Group = 4;

    /// <summary>
    /// Why an administrator may not take part in this letter; null when they may. A password letter and a second-step letter together open
    /// an account, so nobody takes part in both; and whoever proposes a powerful role cannot also give access to the account.
    /// </summary>
    public async Task<string?> ObjectionAsync(StepKind kind, PortalUser user, long byUserId, CancellationToken cancellationToken)
    {
        var (password, factor) = (
            await TookPartAsync(StepKind.PasswordByLetter, user, byUserId, cancellationToken),
            await TookPartAsync(StepKind.FactorByLetter, user, byUserId, cancellationToken)
        );
        var today = clock.Today;
        var proposed = await db
            .Proposals.AsNoTracking()
            .Where(p =>
                p.UserId == user.Id
                && p.ProposedByUserId == byUserId
                && p.State != ProposalState.Refused
                && (p.State != ProposalState.Waiting || p.DecideBy >= today)
            )
            .ToListAsync(cancellationToken);
        return new PartsTaken(password, factor, proposed).ObjectionTo(kind);
    }

    /// <summary>
    /// Whether a letter is still valid when used: everyone who took part in it must still be an administrator who may act, and must not
    /// have done anything since that would have prevented them. This does not apply to messages sent by e-mail.
    /// </summary>
    public async Task<bool> StillHoldsAsync(AccountStep letter, PortalUser user, CancellationToken cancellationToken)
    {
        foreach (var hand in HandsOf(letter.State).Select(id => long.Parse(id, CultureInfo.InvariantCulture)))
        {
            if (
                !await db.AdministratorsOn(clock.Today).AnyAsync(a => a.UserId == hand, cancellationToken)
                || await ObjectionAsync(letter.Kind, user, hand, cancellationToken) is not null
            )
                return false;
        }

        return true;
    }

    /// <summary>The accounts that took part in a letter, as stored with it.</summary>
    public static string[] HandsOf(string state) => state.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="why">How the person proved who they are.</param>
    /// <param name="proposedBy">Who else took part in it.</param>
    public async Task<PrintedCode> WriteAsync(
        StepKind kind,
        PortalUser user,
        Actor by,
        string why,
        CancellationToken cancellationToken,
        long? proposedBy = null
    )
    {
        var goodFor = kind == StepKind.Invitation ? limits.Invitation : limits.Letter;
        var code = RandomNumberGenerator.GetString(Alphabet, Letters);
        await using var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        await steps.ForgetAsync([kind], user.Id, cancellationToken);
        await steps.BeginAsync(
            code,
            kind,
            user.Id,
            string.Create(CultureInfo.InvariantCulture, $"{by.UserId} {proposedBy}"),
            goodFor,
            cancellationToken
        );
        await trail.WayInAsync(AuditedEvent.WayInGiven, by, user.Reference, $"{WordsOf(kind)}, by letter", cancellationToken, why);
        if (whole is not null)
            await whole.CommitAsync(cancellationToken);
        return new(
            kind,
            string.Join('-', code.Chunk(Group).Select(four => new string(four))),
            clock.Today.AddDays((int)goodFor.TotalDays - 1)
        );
    }

    private async Task<bool> TookPartAsync(StepKind kind, PortalUser user, long byUserId, CancellationToken cancellationToken) =>
        (await steps.StatesAsync(kind, user.Id, cancellationToken)).Any(state =>
            HandsOf(state).Contains(byUserId.ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>The stored form of a code, however it was typed, with or without dashes.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    public static string WordsOf(StepKind kind) =>
        kind switch
        {
            StepKind.Invitation => "Invitation",
            StepKind.FactorByLetter => "Lost second step",
            _ => "New password",
        };
}

/// <param name="LastDay">The last whole day on which it works.</param>
public sealed record PrintedCode(StepKind Kind, string Code, DateOnly LastDay)
{
    /// <summary>Where it waits for the one page that shows it.</summary>
    public const string Note = "PrintedCode";

    /// <summary>As text, and back.</summary>
    public string Kept => $"{Kind} {Code} {LastDay:yyyy-MM-dd}";

    public static PrintedCode? From(object? kept) =>
        kept is string text && text.Split(' ') is [var kind, var code, var day]
            ? new(
                Enum.Parse<StepKind>(kind),
                code,
                DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            )
            : null;
}
