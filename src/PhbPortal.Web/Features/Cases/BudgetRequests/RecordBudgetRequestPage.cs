using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.BudgetRequests;

/// <summary>Someone asks for a budget, and a co-ordinator or an approver records it.</summary>
/// <param name="Waiting">The reference of a request that is already waiting.</param>
public sealed record RecordBudgetRequestPage(CaseHead Head, RecordBudgetRequestForm Form, string? Waiting)
{
    public static async Task<RecordBudgetRequestPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        RecordBudgetRequestForm form,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await CaseHead.LoadAsync(db, reference, today, cancellationToken) is { } head
            ? new(
                head,
                form,
                await db
                    .BudgetRequests.Where(r => r.WaitingCaseId != null && r.Case.Reference == reference)
                    .Select(r => r.Reference)
                    .FirstOrDefaultAsync(cancellationToken)
            )
            : null;
}
