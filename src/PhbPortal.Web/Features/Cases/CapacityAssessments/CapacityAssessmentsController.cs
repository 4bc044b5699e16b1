using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.CapacityAssessments;

/// <summary>Whether the person has capacity for one decision, as it was assessed.</summary>
[Opens<CaseAccess>(Act.Assess)]
public sealed class CapacityAssessmentsController(PortalDbContext db, PortalClock clock) : CaseRecordingController(db, clock)
{
    [HttpGet("cases/{reference}/capacity")]
    public Task<IActionResult> Capacity(string reference) => ShowAsync(reference, new() { AssessedOn = DateField.From(Clock.Today) });

    [HttpPost("cases/{reference}/capacity")]
    public Task<IActionResult> Capacity(string reference, CapacityForm form) =>
        RecordAsync(
            Db.Cases.Include(c => c.CapacityRecords),
            reference,
            form.Version,
            found => found.CapacityRecords.Any(form.IsRecordedAs),
            found =>
                found.RecordCapacity(
                    form.Decision.Tidy(),
                    form.HasCapacity!.Value,
                    form.AssessedOn.Value!.Value,
                    form.Assessor.TidyName(),
                    form.Evidence.Tidy()
                ),
            "The assessment was recorded",
            () => ShowAsync(reference, form)
        );

    private async Task<IActionResult> ShowAsync(string reference, CapacityForm form) =>
        Page(await CapacityPage.LoadAsync(Db, reference, form, Clock.Today, CancellationToken));
}
