using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Reviews;

/// <summary>Reviews of a plan and its money. A review can be held but not skipped.</summary>
[Opens<ReviewAccess>(Act.Read)]
public sealed class ReviewsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("reviews/{review}")]
    public async Task<IActionResult> Hold(string review) =>
        await ReviewPage.LoadAsync(db, review, clock.Today, null, CancellationToken) is { } page ? View(page) : NotFound();

    [Opens<ReviewAccess>(Act.Write)]
    [HttpPost("reviews/{review}")]
    public Task<IActionResult> Hold(string review, HoldReviewForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var due = await db.Reviews.Include(r => r.Case).SingleOrDefaultAsync(r => r.Reference == review, CancellationToken);
                if (due is null)
                    return Edit.Answer(NotFound());
                if (due.HeldOn is not null)
                    return Edit.Answer(
                        RedirectWithMessage(
                            $"/reviews/{review}",
                            "You have already sent this, or somebody else was faster. The review is recorded once."
                        )
                    );
                var policies = (await db.PolicyBookAsync(due.SiteId, CancellationToken)).On(form.HeldOn?.Value ?? clock.Today);
                await CheckDay(due, policies);
                if (!ModelState.IsValid || due.Version != form.Version)
                    return Edit.Answer(await Again(review, form, isLate: ModelState.IsValid));
                var next = due.Hold(form.ToAnswers(), policies.Day, Me.Actor, policies.Review);
                db.Reviews.Add(next);
                return Edit.Save(() =>
                    RedirectWithMessage($"/reviews/{review}", $"The review is recorded. The next one is due by {next.DueOn.InFull()}.")
                );
            }
        );

    private async Task CheckDay(Review due, PoliciesInForce policies)
    {
        if (!ModelState.IsValid)
            return;
        var shortOn = await db
            .Safeguards.Where(s => s.ReviewId == due.Id)
            .Select(s => (DateOnly?)s.OpenedOn)
            .FirstOrDefaultAsync(CancellationToken);
        if (policies.Day < shortOn)
            ModelState.AddModelError("Form.HeldOn", $"The day must be {shortOn.InFull()} or later, because the money ran short then");
        else if (
            !new[] { PolicyKeys.ReviewFirst, PolicyKeys.ReviewLater, PolicyKeys.ReviewCompulsory }.All(key =>
                policies.TryFigure(key, out _)
            )
        )
            ModelState.AddModelError("Form.HeldOn", "The day is before there were personal health budgets. Enter a later day");
    }

    /// <param name="isLate">Someone else changed the review while the form was open.</param>
    private async Task<IActionResult> Again(string review, HoldReviewForm form, bool isLate)
    {
        db.ChangeTracker.Clear();
        if (await ReviewPage.LoadAsync(db, review, clock.Today, form, CancellationToken) is not { } page)
            return NotFound();
        if (isLate)
            ModelState.AskOnceMore(form, page.Review.Version, Stale.NotSaved);
        return View(page with { IsLate = isLate });
    }
}
