using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.MyPlan.MyRequests;

/// <summary>The person, or a representative, asks for a budget and reads the outcome.</summary>
[Opens<OwnAccess>(Act.Write)]
public sealed class MyRequestsController(PortalDbContext db, PortalClock clock) : PortalController
{
    private const string Address = "/my-plan/asked-for";

    [HttpGet("my-plan/asked-for")]
    public Task<IActionResult> Index() => ShowAsync(AskForBudgetForm.Empty());

    [HttpPost("my-plan/asked-for")]
    public Task<IActionResult> Index(AskForBudgetForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(form));
                var person = Me.PersonId;
                var found = await db
                    .Cases.Where(c => c.PersonId == person)
                    .OrderByDescending(c => c.Id)
                    .FirstOrDefaultAsync(CancellationToken);
                if (
                    found is null
                    || await AskForBudgetPage.LoadAsync(db, Me, form, clock.Today, CancellationToken) is not { HasDied: false }
                )
                    return Edit.Answer(RedirectWithMessage(Address, "We did not write this down. Phone us"));
                var asked = form.ToAsked(Me, clock.Today);
                if (await db.RequestBeforeAsync(found.Id, asked, CancellationToken) is { } before)
                    return Edit.Answer(
                        RedirectWithMessage(Address, before.IsTheSame ? SentTwice.Words : "Somebody asked before. We answer that first")
                    );
                await db.AskForBudgetAsync(found, asked, clock.OccasionBy(Me.Actor), CancellationToken);
                return Edit.Save(() => RedirectWithMessage(Address, "We have what you asked"));
            },
            () => db.TryAddAsync(CancellationToken),
            () =>
            {
                ModelState.AddModelError("", "We could not keep this. Send it again, or phone us");
                return ShowAsync(form);
            }
        );

    private async Task<IActionResult> ShowAsync(AskForBudgetForm form) =>
        await AskForBudgetPage.LoadAsync(db, Me, form, clock.Today, CancellationToken) is { } page ? View(nameof(Index), page) : NotFound();
}
