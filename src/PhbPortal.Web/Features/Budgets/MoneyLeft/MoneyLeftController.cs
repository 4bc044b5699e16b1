using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.MoneyLeft;

/// <summary>The money of one budget.</summary>
public sealed class MoneyLeftController(PortalDbContext db, PortalClock clock) : PortalController
{
    [Opens<BudgetAccess>(Act.Read)]
    [HttpGet("budgets/{budget}")]
    public async Task<IActionResult> Show(string budget) =>
        await MoneyPage.LoadAsync(db, budget, clock.Today, User.SiteName(), CancellationToken) is { } page ? View(page) : NotFound();
}
