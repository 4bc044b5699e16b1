using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Budgets.Ledger;

/// <summary>What happened to the money of a budget, entry by entry.</summary>
[Opens<BudgetAccess>(Act.Read)]
[Route("budgets/{budget}/spending")]
public sealed class LedgerController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string budget, string? line, string? page, CancellationToken cancellationToken) =>
        await LedgerPage.LoadAsync(db, budget, clock.Today, line, page, User.SiteName(), cancellationToken) is { } ledger
            ? View(ledger)
            : NotFound();

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Entry(string budget, int number, CancellationToken cancellationToken) =>
        await EntryPage.LoadAsync(db, budget, number, clock.Today, User.SiteName(), cancellationToken) is { } entry
            ? View(entry)
            : NotFound();
}
