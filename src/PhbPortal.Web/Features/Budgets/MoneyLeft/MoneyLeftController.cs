using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.MoneyLeft;

/// <summary>The money of one budget.</summary>
public sealed class MoneyLeftController(PortalDbContext db, PortalClock clock) : PortalController
{
    [Opens<BudgetAccess>(Act.Read)]
    [HttpGet("budgets/{budget}")]
    public async Task<IActionResult> Show(string budget) =>
        await MoneyPage.LoadAsync(db, budget, clock.Today, User.SiteName(), CancellationToken) is { } page ? View(page) : NotFound();
}
