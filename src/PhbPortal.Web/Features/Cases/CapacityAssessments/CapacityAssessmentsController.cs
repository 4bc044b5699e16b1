using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.CapacityAssessments;

/// <summary>Whether the person can decide one thing for themselves, as it was assessed.</summary>
[Opens<CaseAccess>(Act.Assess)]
public sealed class CapacityAssessmentsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/capacity")]
    public async Task<IActionResult> Capacity(string reference) =>
        Page(
            await CapacityPage.LoadAsync(db, reference, new() { AssessedOn = DateField.From(clock.Today) }, clock.Today, CancellationToken)
        );

    [HttpPost("cases/{reference}/capacity")]
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
                || await this.TryRecordAsync(
                    db,
                    found,
                    form.Version,
                    () =>
                        found.RecordCapacity(
                            form.Decision.Trim(),
                            form.HasCapacity!.Value,
                            form.AssessedOn.Value!.Value,
                            form.Assessor.Trim(),
                            form.Evidence.Trim()
                        ),
                    Stale.Words
                )
            )
                return ToPerson(found, "The assessment was recorded");
        }

        return Page(await CapacityPage.LoadAsync(db, reference, form, clock.Today, CancellationToken));
    }

    private IActionResult Page(object? page) => page is null ? NotFound() : View(page);

    private RedirectResult ToPerson(CareCase found, string done) => RedirectWithMessage("/people/" + found.Person.Reference, done);
}
