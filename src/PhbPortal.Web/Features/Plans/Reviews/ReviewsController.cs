using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Reviews;

/// <summary>Looking at a plan and its money again. A review can be held and never waved away.</summary>
[Opens<ReviewAccess>(Act.Read)]
[Route("reviews/{review}")]
public sealed class ReviewsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Hold(string review, CancellationToken cancellationToken) =>
        await ReviewPage.LoadAsync(db, review, clock.Today, null, cancellationToken) is { } page ? View(page) : NotFound();

    [Opens<ReviewAccess>(Act.Write)]
    [HttpPost("")]
    public async Task<IActionResult> Hold(string review, HoldReviewForm form, CancellationToken cancellationToken)
    {
        var due = await db.Reviews.Include(r => r.Case).SingleOrDefaultAsync(r => r.Reference == review, cancellationToken);
        if (due is null)
            return NotFound();
        if (due.HeldOn is not null)
            return HeldAlready(review);
        var policies = (await db.PolicyBookAsync(due.SiteId, cancellationToken)).On(form.HeldOn?.Value ?? clock.Today);
        await CheckDay(due, form, policies, cancellationToken);
        if (!ModelState.IsValid)
            return await Again(review, form, false, cancellationToken);
        if (due.Version != form.Version)
            return await Again(review, form, true, cancellationToken);
        var next = due.Hold(form.Answers, policies.Day, SignedIn.From(User).Actor, policies.Review);
        db.Reviews.Add(next);
        if (await db.TrySaveAsync(cancellationToken))
        {
            TempData[PageText.Done] = $"The review is recorded. The next one is due by {next.DueOn.InFull()}.";
            return Redirect($"/reviews/{review}");
        }

        return await db.Reviews.AnyAsync(r => r.Reference == review && r.HeldOn != null, cancellationToken)
            ? HeldAlready(review)
            : await Again(review, form, true, cancellationToken);
    }

    private async Task CheckDay(Review due, HoldReviewForm form, PoliciesInForce policies, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return;
        var shortOn = await db
            .Safeguards.Where(s => s.ReviewId == due.Id)
            .Select(s => (DateOnly?)s.OpenedOn)
            .FirstOrDefaultAsync(cancellationToken);
        if (policies.Day < shortOn)
            ModelState.AddModelError("Form.HeldOn", $"The day must be {shortOn.InFull()} or later, because the money ran short then");
        else if (
            !new[] { PolicyKeys.ReviewFirst, PolicyKeys.ReviewLater, PolicyKeys.ReviewCompulsory }.All(key =>
                policies.TryFigure(key, out _)
            )
        )
            ModelState.AddModelError("Form.HeldOn", "The day is before there were personal health budgets. Enter a later day");
    }

    private async Task<IActionResult> Again(string review, HoldReviewForm form, bool raced, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await ReviewPage.LoadAsync(db, review, clock.Today, form, cancellationToken) is not { } page)
            return NotFound();
        if (raced)
        {
            form.Version = page.Review.Version;
            ModelState.Remove("Form.Version");
            ModelState.AddModelError(
                "",
                "Someone changed this while you were editing. Your answers are not saved yet, and nothing is lost"
            );
        }

        return View(page with { Raced = raced });
    }

    private RedirectResult HeldAlready(string review)
    {
        TempData[PageText.Done] = "You have already sent this, or somebody else was faster. The review is recorded once.";
        return Redirect($"/reviews/{review}");
    }
}
