using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The requests to reconsider one decision, newest first, and their outcomes.</summary>
/// <param name="Href">Where decisions are read: by staff, or by the person.</param>
public sealed record LooksAtDecision(IReadOnlyList<LooksAtDecision.Look> Looks, string Href)
{
    public const string OfStaff = "/decisions/";
    public const string OfThePerson = "/my-plan/decisions/";

    private const int Most = 20;

    public Look? Waiting => Looks.FirstOrDefault(look => look.State == LookState.Waiting);

    /// <summary>If only the decider could answer, nobody is reconsidering it, and the page must not say that someone is.</summary>
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
