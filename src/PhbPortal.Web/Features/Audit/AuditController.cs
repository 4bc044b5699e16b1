using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Features.Audit;

[For(Role.Auditor)]
public sealed class AuditController(PortalDbContext db) : Controller
{
    [HttpGet("audit")]
    public async Task<IActionResult> Index(AuditFilterForm filter, string? page) =>
        View(await AuditPage.LoadAsync(db, ModelState.IsValid ? filter : new(), page, HttpContext.RequestAborted));
}
