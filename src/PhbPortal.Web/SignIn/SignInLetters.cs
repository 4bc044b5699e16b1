using System.Diagnostics;
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
/// Codes on paper, for whoever has no e-mail or lost what they sign in with. Each is shown once, to be printed, and opens once. A new
/// one of a kind takes the place of the one before.
/// </summary>
public sealed class SignInLetters(PortalDbContext db, AccountSteps steps, AccountLimits limits, AuditTrail trail, PortalClock clock)
{
    // As long as nobody guesses through, without letters and figures that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Letters = 20;
    private const int Group = 4;

    /// <summary>
    /// Why an administrator may not have a part in this letter; nothing when they may. Letters for the password and for the second step
    /// open an account together, so nobody has a part in both; and whoever proposes a powerful role gives no way into it.
    /// </summary>
    public async Task<string?> ObjectionAsync(StepKind kind, PortalUser user, long byUserId, CancellationToken cancellationToken)
    {
        var (password, factor) = (
            await HadAPartAsync(StepKind.PasswordByLetter, user, byUserId, cancellationToken),
            await HadAPartAsync(StepKind.FactorByLetter, user, byUserId, cancellationToken)
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
    /// Whether a letter still opens what it opened when it was printed: whoever had a hand in it is an administrator who can act today, and
    /// has no part by now in what would have kept them from it. What was sent by e-mail has no hands.
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

    /// <summary>The accounts that had a part in a letter, as it keeps them.</summary>
    public static string[] HandsOf(string state) => state.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="why">How the person showed who they are.</param>
    /// <param name="proposedBy">Who else had a part in it.</param>
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

    private async Task<bool> HadAPartAsync(StepKind kind, PortalUser user, long byUserId, CancellationToken cancellationToken) =>
        (await steps.StatesAsync(kind, user.Id, cancellationToken)).Any(state =>
            HandsOf(state).Contains(byUserId.ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>As it is kept: however it was typed, with or without its dashes.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    public static string WordsOf(StepKind kind) =>
        kind switch
        {
            StepKind.Invitation => "Invitation",
            StepKind.FactorByLetter => "Lost second step",
            StepKind.PasswordByLetter => "New password",
            _ => throw new UnreachableException($"No letter is printed for {kind}."),
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
