using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.BeforePlanning;

/// <summary>What is recorded about a case before planning. The same form sent twice records once.</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class CasesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/offer"), WhileTheyLive]
    public async Task<IActionResult> Offer(string reference) =>
        Page(
            await OfferPage.LoadAsync(
                db,
                reference,
                new()
                {
                    OfferedOn = DateField.From(clock.Today),
                    AnsweredOn = DateField.From(clock.Today),
                    ExplainedBy = Me.Name,
                },
                clock.Today,
                CancellationToken
            )
        );

    [HttpPost("cases/{reference}/offer"), WhileTheyLive]
    public async Task<IActionResult> Offer(string reference, OfferForm form)
    {
        if (
            ModelState.IsValid
            && await db
                .Cases.WithAmounts()
                .Include(c => c.Offers)
                .Include(c => c.Person)
                .FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken)
                is { } found
        )
        {
            if (
                found.Offers.Any(form.IsRecordedAs)
                || await KeepAsync(found, form.Version, () => found.RecordOffer(form.ToOffer(), Me.Actor))
            )
                return ToPerson(found, "The answer was recorded");
        }

        return Page(await OfferPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }

    [HttpGet("cases/{reference}/consent")]
    public async Task<IActionResult> Consent(string reference) =>
        Page(await ConsentPage.LoadAsync(db, reference, new() { On = DateField.From(clock.Today) }, clock.Today, CancellationToken));

    [HttpPost("cases/{reference}/consent")]
    public async Task<IActionResult> Consent(string reference, ConsentForm form)
    {
        if (
            ModelState.IsValid
            && await db.Cases.Include(c => c.Consents).Include(c => c.Person).FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken)
                is { } found
        )
        {
            if (
                found.Consents.Any(form.IsRecordedAs)
                || await KeepAsync(
                    found,
                    form.Version,
                    () =>
                        found.RecordConsent(
                            form.Kind!.Value,
                            form.Given!.Value,
                            form.On.Value!.Value,
                            form.By.Trim(),
                            form.Detail.Trim(),
                            Me.Actor
                        )
                )
            )
                return ToPerson(found, "The consent was recorded");
        }

        return Page(await ConsentPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }

    [HttpGet("cases/{reference}/capacity"), Opens<CaseAccess>(Act.Assess)]
    public async Task<IActionResult> Capacity(string reference) =>
        Page(await CapacityPage.LoadAsync(db, reference, new() { AssessedOn = DateField.From(clock.Today) }, clock.Today, CancellationToken));

    [HttpPost("cases/{reference}/capacity"), Opens<CaseAccess>(Act.Assess)]
    public async Task<IActionResult> Capacity(string reference, CapacityForm form)
    {
        if (
            ModelState.IsValid
            && await db
                .Cases.Include(c => c.CapacityRecords)
                .Include(c => c.Person)
                .FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken)
                is { } found
        )
        {
            if (
                found.CapacityRecords.Any(form.IsRecordedAs)
                || await KeepAsync(
                    found,
                    form.Version,
                    () =>
                        found.RecordCapacity(
                            form.Decision.Trim(),
                            form.HasCapacity!.Value,
                            form.AssessedOn.Value!.Value,
                            form.Assessor.Trim(),
                            form.Evidence.Trim()
                        )
                )
            )
                return ToPerson(found, "The assessment was recorded");
        }

        return Page(await CapacityPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }

    [HttpGet("cases/{reference}/hand-over")]
    public async Task<IActionResult> HandOver(string reference) =>
        Page(await HandOverPage.LoadAsync(db, reference, new(), Me.SiteId, clock.Today, CancellationToken));

    [HttpPost("cases/{reference}/hand-over")]
    public async Task<IActionResult> HandOver(string reference, HandOverForm form)
    {
        if (
            ModelState.IsValid
            && await db.Cases.Include(c => c.Person).FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken) is { } found
        )
        {
            var owed = await db.OpenInCaseAsync(found, CancellationToken);
            var other = await HandOverPage
                .Coordinators(db, Me.SiteId, clock.Today)
                .FirstOrDefaultAsync(c => c.Reference == form.Coordinator, CancellationToken);
            if (other is null)
                ModelState.AddModelError("Form.Coordinator", "Choose one of the co-ordinators of your site");
            else if (
                found.CoordinatorUserId == other.UserId
                || await KeepAsync(
                    found,
                    form.Version,
                    () =>
                        Domain.Budgets.HandOver.To(new(other.UserId, other.Name, Role.CareCoordinator), found, owed.Safeguards, owed.Bills)
                )
            )
                return ToPerson(found, $"{other.Name} is the co-ordinator now");
        }

        return Page(await HandOverPage.LoadAsync(db, reference, form, Me.SiteId, clock.Today, CancellationToken));
    }

    private IActionResult Page(object? page) => page is null ? NotFound() : View(page);

    /// <returns>False, and nothing kept, when somebody else saved since the form was shown.</returns>
    private async Task<bool> KeepAsync(CareCase found, int version, Action record)
    {
        if (found.Version == version)
        {
            record();
            if (await db.TrySaveAsync(CancellationToken))
                return true;
        }

        ModelState.AddModelError("", Stale.Words);
        return false;
    }

    private RedirectResult ToPerson(CareCase found, string done) =>
        RedirectWithMessage("/people/" + found.Person.Reference, done);
}
