using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.MyPlan.MyDecisions;

/// <summary>The person, or a representative, reads decisions and asks to have them reconsidered.</summary>
public sealed class MyDecisionsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("my-plan/decisions"), Opens<OwnAccess>(Act.Invite)]
    public async Task<IActionResult> Index(string? page) =>
        await MyDecisionsPage.LoadAsync(db, Me, page, clock.Today, CancellationToken) is { } found ? View(found) : NotFound();

    [HttpGet("my-plan/decisions/{decision}"), Opens<OwnDecisionAccess>(Act.Read)]
    public async Task<IActionResult> Show(string decision) => await LoadAsync(decision) is { } page ? View(page) : NotFound();

    [HttpGet("my-plan/decisions/{decision}/again"), Opens<OwnDecisionAccess>(Act.Write)]
    public async Task<IActionResult> Ask(string decision) =>
        await LoadAsync(decision) is { } page ? View(new AskToLookAgainPage(page, new())) : NotFound();

    [HttpPost("my-plan/decisions/{decision}/again"), Opens<OwnDecisionAccess>(Act.Write)]
    public Task<IActionResult> Ask(string decision, AskToLookAgainForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var href = "/my-plan/decisions/" + decision;
                if (await LoadAsync(decision) is not { } page)
                    return Edit.Answer(NotFound());
                if (!page.CanAsk)
                    return Edit.Answer(RedirectWithMessage(href, page.Finding));
                if (!ModelState.IsValid)
                    return Edit.Answer(View(new AskToLookAgainPage(page, form)));
                var kept = await db.Decisions.SingleAsync(d => d.Reference == decision, CancellationToken);
                var asked = form.ToAsked(await AsAsync(), Me.Name, clock.Today);
                return await db.AskToLookAgainAsync(kept, asked, clock.OccasionBy(Me.Actor), CancellationToken) is null
                    ? Edit.Answer(RedirectWithMessage(href, "We have it already"))
                    : Edit.Save(() => RedirectWithMessage(href, "We have what you asked"));
            },
            () => db.TryAddAsync(CancellationToken),
            async () =>
            {
                ModelState.AddModelError("", "We could not keep this. Send it again, or phone us");
                return await LoadAsync(decision) is { } page ? View(new AskToLookAgainPage(page, form)) : NotFound();
            }
        );

    private Task<MyDecisionPage?> LoadAsync(string decision) =>
        MyDecisionPage.LoadAsync(
            db,
            decision,
            Me,
            HttpContext.Features.GetRequiredFeature<AskedRecord>().IsWhole,
            clock.Today,
            CancellationToken
        );

    private async Task<AsksAs> AsAsync()
    {
        if (Me.Role == Role.Patient)
            return AsksAs.Person;
        return await db.ActsAsAsync(Me.UserId, Me.PersonId!.Value, clock.Today, CancellationToken) == RepresentativeKind.Representative
            ? AsksAs.Representative
            : AsksAs.Nominee;
    }
}
