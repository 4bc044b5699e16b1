using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Ledger;

/// <summary>What happened to the money of a budget, entry by entry.</summary>
[Opens<BudgetAccess>(Act.Read)]
public sealed class LedgerController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("budgets/{budget}/spending")]
    public async Task<IActionResult> Index(string budget, string? line, string? page) =>
        await LedgerPage.LoadAsync(db, budget, clock.Today, line, page, User.SiteName(), CancellationToken) is { } ledger
            ? View(ledger)
            : NotFound();

    [HttpGet("budgets/{budget}/spending/{number:int}")]
    public async Task<IActionResult> Entry(string budget, int number) =>
        await EntryPage.LoadAsync(db, budget, number, clock.Today, User.SiteName(), CancellationToken) is { } entry
            ? View(entry)
            : NotFound();
}
