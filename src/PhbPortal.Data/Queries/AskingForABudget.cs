using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Queries;

/// <summary>A request that waits already, or that came from the same form.</summary>
public sealed record BudgetRequestBefore(string Reference, bool IsTheSame);

/// <summary>Requests for a budget, recorded from the day they are made (A19).</summary>
public static class AskingForABudget
{
    /// <summary>A request to save, with the day by which it is answered.</summary>
    public static async Task<BudgetRequest> AskForBudgetAsync(
        this PortalDbContext db,
        CareCase careCase,
        BudgetAsked asked,
        Occasion occasion,
        CancellationToken cancellationToken = default
    )
    {
        var due = BudgetRequest.DueFor(
            asked.On,
            await db.PolicyBookAsync(careCase.SiteId, cancellationToken),
            await db.UkCalendarAsync(cancellationToken)
        );
        var request = BudgetRequest.Ask(careCase, asked, due, occasion);
        db.BudgetRequests.Add(request);
        return request;
    }

    /// <summary>
    /// Why a request is not saved: another of the case is waiting, or the same form arrives again. After an answer or a withdrawal, another
    /// form may ask the same again in the same words and on the same day.
    /// </summary>
    public static Task<BudgetRequestBefore?> RequestBeforeAsync(
        this PortalDbContext db,
        long caseId,
        BudgetAsked asked,
        CancellationToken cancellationToken = default
    )
    {
        var wanted = asked.Wanted.Trim();
        return db
            .BudgetRequests.AsNoTracking()
            .Where(r => r.CaseId == caseId && (r.WaitingCaseId != null || r.RequestId == asked.RequestId))
            .OrderByDescending(r => r.RequestId == asked.RequestId)
            .Select(r => new BudgetRequestBefore(
                r.Reference,
                r.RequestId == asked.RequestId && (r.WaitingCaseId == null || r.Wanted == wanted)
            ))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
