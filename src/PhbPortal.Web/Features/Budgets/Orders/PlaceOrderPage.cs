using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PhbPortal.Data;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Orders;

public sealed record PlaceOrderPage(BudgetHeading Budget, IReadOnlyList<SelectListItem> Lines, PlaceOrderForm Form)
{
    public static async Task<PlaceOrderPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        PlaceOrderForm? typed,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { IsLive: true } heading)
            return null;
        var lines = await PlanLine.OfAsync(db, heading.CarePlanId, cancellationToken);
        return new(
            heading,
            [
                new("Choose a line of the plan", ""),
                .. lines.Select(l => new SelectListItem(l.Name, l.Number.ToString(CultureInfo.InvariantCulture))),
            ],
            typed ?? new() { RequestId = Guid.NewGuid() }
        );
    }
}
