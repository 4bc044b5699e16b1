using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.SchemeReviews;

/// <summary>The published findings about an ended scheme. They take it off the programme's list.</summary>
[Opens<ProgrammeAccess>(Act.Decide)]
public sealed class SchemeReviewsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("programme/{site}/schemes/{scheme}/review")]
    public async Task<IActionResult> Publish(string site, string scheme) =>
        await FindAsync(site) is { } found && SchemeOf(found, scheme) is { } kept
            ? View(new SchemeReviewPage(found, kept, new() { Version = found.Version }))
            : NotFound();

    [HttpPost("programme/{site}/schemes/{scheme}/review")]
    public Task<IActionResult> Publish(string site, string scheme, SchemeReviewForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await FindAsync(site) is not { } found || SchemeOf(found, scheme) is not { } kept)
                    return Edit.Answer(NotFound());
                if (kept.Review is not null)
                    return Edit.Answer(
                        RedirectWithMessage($"/programme/{site}/schemes/{scheme}", "The review is on record already. Nothing was changed")
                    );
                if (form.Version != found.Version)
                    ModelState.AddModelError("", Stale.Site);
                form.Version = found.Version;
                ModelState.Remove("Form.Version");
                if (
                    ModelState.IsValid
                    && PilotSite.ObjectionToReview(kept, form.ToFindings(), await TrustsOf(found), clock.Today) is { } objection
                )
                    ModelState.AddModelError(objection.AboutDay ? "Form.PublishedOn" : "Form.Reviewer", objection.Words);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(new SchemeReviewPage(found, kept, form)));
                found.PublishReview(kept, form.ToFindings(), Me.Name, clock.NowUtc);
                return Edit.Save(() => RedirectWithMessage($"/programme/{site}/schemes/{scheme}", "The review is on record"));
            }
        );

    private Task<List<string>> TrustsOf(PilotSite site) =>
        db.Set<Responsibility>()
            .Where(held => held.PilotSiteId == site.Id)
            .Join(db.Organisations, held => held.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation.Name)
            .ToListAsync(CancellationToken);

    private Task<PilotSite?> FindAsync(string site) =>
        db
            .PilotSites.Include(found => found.Schemes)
                .ThenInclude(scheme => scheme.Review)
            .AsSingleQuery()
            .FirstOrDefaultAsync(found => found.Reference == site, CancellationToken);

    // Only an ended scheme has a review: until then there is no such page.
    private PilotScheme? SchemeOf(PilotSite site, string reference) =>
        site.Schemes.FirstOrDefault(scheme => scheme.Reference == reference && clock.Today >= scheme.EndsOn);
}
