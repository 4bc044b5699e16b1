using System.Security.Claims;
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

namespace PhbPortal.Web.Features.People.Overview;

/// <summary>One person at a glance.</summary>
public sealed class PersonOverviewController(PortalDbContext db, PortalClock clock) : PortalController
{
    private string Payer => User.FindFirstValue(SignedIn.SiteNameClaim) ?? "The NHS";

    [HttpGet("people/{reference}"), Opens<PersonAccess>(Act.Read)]
    public async Task<IActionResult> Overview(string reference) =>
        await OverviewPage.LoadAsync(db, reference, Me, Payer, clock, CancellationToken) is { } page ? View(page) : NotFound();
}
