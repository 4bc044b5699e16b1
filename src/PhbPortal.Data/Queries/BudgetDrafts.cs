using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Queries;

/// <summary>A budget being worked out, before anyone has agreed to it.</summary>
public static class BudgetDrafts
{
    /// <summary>A plan with its support and its budget; a new budget if there is none yet.</summary>
    public static async Task<(CarePlan Plan, Budget Budget)> BudgetDraftAsync(
        this PortalDbContext db,
        string plan,
        CancellationToken cancellationToken = default
    )
    {
        var found = await db.CarePlans.Include(p => p.Supports).SingleAsync(p => p.Reference == plan, cancellationToken);
        if (await db.BudgetOfAsync(found, cancellationToken) is { } kept)
            return (found, kept);
        var budget = Budget.Draft(found, Guid.NewGuid());
        db.Budgets.Add(budget);
        return (found, budget);
    }

    /// <summary>A holder with the name of a registered organisation is that organisation, and its staff see the part.</summary>
    public static async Task<IReadOnlyList<PartDetails>> WithHoldersAsync(
        this PortalDbContext db,
        IReadOnlyList<PartDetails> details,
        DateOnly day,
        CancellationToken cancellationToken = default
    )
    {
        string[] names = [.. details.Where(d => d.Model == HoldingModel.ThirdParty).Select(d => d.Holder)];
        var holders =
            names.Length == 0
                ? []
                : await db
                    .Organisations.Where(o =>
                        o.Kind == OrganisationKind.ThirdPartyHolder
                        && names.Contains(o.Name)
                        && o.FirstDay <= day
                        && (o.LastDay == null || o.LastDay >= day)
                    )
                    .Select(o => new { o.Id, o.Name })
                    .ToListAsync(cancellationToken);
        return
        [
            .. details.Select(d =>
                d with
                {
                    HolderOrganisationId = d.Model == HoldingModel.ThirdParty ? holders.Find(o => o.Name == d.Holder)?.Id : null,
                }
            ),
        ];
    }
}
