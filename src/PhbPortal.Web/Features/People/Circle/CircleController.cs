using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Circle;

/// <summary>
/// Who helps a person with their plan and who reads it: decided by the person, a representative, or a co-ordinator with the person's
/// consent.
/// </summary>
public sealed class CircleController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("people/{reference}/circle"), Opens<PersonAccess>(Act.Invite)]
    public async Task<IActionResult> Index(string reference, string? page) => Found("Index", await PageAsync(reference, page));

    [HttpGet("my-plan/circle"), Opens<OwnAccess>(Act.Invite)]
    public async Task<IActionResult> Own(string? page) => Found("Index", await PageAsync(null, page));

    [HttpGet("circle/{member}/end"), Opens<CircleAccess>(Act.Write)]
    public async Task<IActionResult> End(string member) =>
        Found("End", await EndCircleMemberPage.LoadAsync(db, member, Me, CancellationToken));

    [HttpPost("circle/{member}/end"), Opens<CircleAccess>(Act.Write), ActionName(nameof(End))]
    public Task<IActionResult> EndNow(string member) =>
        this.EditAsync(
            db,
            async () =>
            {
                var ending = await db.CircleMembers.SingleAsync(m => m.Reference == member, CancellationToken);
                ending.End(clock.OccasionBy(Me.Actor));
                var person = await db.People.Where(p => p.Id == ending.PersonId).Select(p => p.Reference).SingleAsync(CancellationToken);
                return Edit.Save(() =>
                    RedirectWithMessage(
                        Me.Role == Role.CareCoordinator ? $"/people/{person}/circle" : "/my-plan/circle",
                        $"{ending.Name} does not see anything any more"
                    )
                );
            }
        );

    private Task<CirclePage?> PageAsync(string? reference, string? page) =>
        CirclePage.LoadAsync(db, reference, Me, clock.Today, page, CancellationToken);

    private IActionResult Found(string view, object? page) => page is null ? NotFound() : View(view, page);
}
