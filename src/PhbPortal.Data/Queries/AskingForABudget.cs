using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Queries;

/// <summary>The outcome of a request that was sent, and the reference of the one that counts; no reference if nothing was saved.</summary>
public sealed record BudgetRequestTaken(string Reference, bool IsNew, bool IsTheSame);

/// <summary>Requests for a budget, recorded from the day they are made (A19).</summary>
public static class AskingForABudget
{
    /// <summary>Saves a request, unless another of the case is waiting or the same form arrives again.</summary>
    public static async Task<BudgetRequestTaken> TakeBudgetRequestAsync(
        this PortalDbContext db,
        CareCase careCase,
        BudgetAsked asked,
        Occasion occasion,
        CancellationToken cancellationToken = default
    )
    {
        if (await db.BeforeAsync(careCase.Id, asked, cancellationToken) is { } before)
            return before;
        var due = BudgetRequest.DueFor(
            asked.On,
            await db.PolicyBookAsync(careCase.SiteId, cancellationToken),
            await db.UkCalendarAsync(cancellationToken)
        );
        var request = BudgetRequest.Ask(careCase, asked, due, occasion);
        db.BudgetRequests.Add(request);
        if (await db.TryAddAsync(cancellationToken))
            return new(request.Reference, IsNew: true, IsTheSame: false);
        return await db.BeforeAsync(careCase.Id, asked, cancellationToken) ?? new("", IsNew: false, IsTheSame: false);
    }

    // After an answer or a withdrawal, another form may ask the same again in the same words and on the same day.
    private static async Task<BudgetRequestTaken?> BeforeAsync(
        this PortalDbContext db,
        long caseId,
        BudgetAsked asked,
        CancellationToken cancellationToken
    )
    {
        var wanted = asked.Wanted.Trim();
        var before = await db
            .BudgetRequests.AsNoTracking()
            .Where(r => r.CaseId == caseId && (r.WaitingCaseId != null || r.RequestId == asked.RequestId))
            .OrderByDescending(r => r.RequestId == asked.RequestId)
            .Select(r => new { r.Reference, IsTheSame = r.RequestId == asked.RequestId && (r.WaitingCaseId == null || r.Wanted == wanted) })
            .FirstOrDefaultAsync(cancellationToken);
        return before is null ? null : new(before.Reference, IsNew: false, before.IsTheSame);
    }
}
