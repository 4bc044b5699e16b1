using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Features.Shared;

/// <summary>Who asked for one decision to be looked at again, newest first, and what came of it.</summary>
/// <param name="Href">Where decisions are read: of staff, or of the person.</param>
public sealed record LooksAtDecision(IReadOnlyList<LooksAtDecision.Look> Looks, string Href)
{
    public const string OfStaff = "/decisions/";
    public const string OfThePerson = "/my-plan/decisions/";

    private const int Most = 20;

    public Look? Waiting => Looks.FirstOrDefault(look => look.State == LookState.Waiting);

    /// <summary>Where only whoever decided could answer, nobody else is looking, and nobody is told so.</summary>
    public string? WhoLooks =>
        Waiting is not { } waiting ? null
        : waiting.SomebodyMayAnswer ? "Somebody who did not make the decision looks at it."
        : "We still have to find somebody who did not make the decision.";

    public static async Task<LooksAtDecision> LoadAsync(
        PortalDbContext db,
        string decision,
        string href,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        new(
            await db
                .Reconsiderations.AsNoTracking()
                .Where(r => r.Decision.Reference == decision)
                .OrderByDescending(r => r.Id)
                .Take(Most)
                .Select(r => new Look(
                    r.Reference,
                    r.AskedBy,
                    r.AskedAs,
                    r.CameBy,
                    r.AskedOn,
                    r.Words,
                    r.State,
                    r.AnsweredOn,
                    r.Answer == null ? null : r.Answer.Reference,
                    db.ThatSomebodyMayAnswer(today).Any(may => may.Id == r.Id)
                ))
                .ToListAsync(cancellationToken),
            href
        );

    public sealed record Look(
        string Reference,
        string AskedBy,
        AsksAs As,
        CameBy By,
        DateOnly AskedOn,
        string Words,
        LookState State,
        DateOnly? AnsweredOn,
        string? Answer,
        bool SomebodyMayAnswer
    );
}
