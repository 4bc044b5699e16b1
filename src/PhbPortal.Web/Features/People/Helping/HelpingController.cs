using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Helping;

/// <summary>Where an adviser's day begins: the people whom they help.</summary>
[For(Role.Broker)]
public sealed class HelpingController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("helping")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await HelpingPage.LoadAsync(db, SignedIn.From(User), clock.Today, cancellationToken));
}
