using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.ResponsibleBodies;

/// <summary>Which organisation is responsible for a person's care, from day to day (A15).</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class ResponsibleBodiesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/responsible")]
    public Task<IActionResult> Record(string reference) => ShowAsync(reference, null);

    [HttpPost("cases/{reference}/responsible")]
    public Task<IActionResult> Record(string reference, RecordResponsibleBodyForm form) =>
        this.RecordAsync(
            db,
            () => RecordingAsync(reference, form),
            () => ShowAsync(reference, form),
            Stale.Person,
            () => db.TrySaveAndEndQuestionsAsync(db.CarePlans.Where(p => p.Case.Reference == reference), CancellationToken)
        );

    private async Task<Recording?> RecordingAsync(string reference, RecordResponsibleBodyForm form)
    {
        if (
            !ModelState.IsValid
            || await db
                .Cases.Include(c => c.ResponsibleBodies)
                .Include(c => c.Person)
                .FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken)
                is not { } found
        )
            return null;
        await CheckAsync(found, form);
        return ModelState.IsValid
            ? new(
                found,
                form.Version,
                found.ResponsibleBodies.MaxBy(body => body.Id) is { } last && form.IsRecordedAs(last),
                () => found.RecordResponsibleBody(form.ToFound(), clock.OccasionBy(Me.Actor)),
                () => RedirectWithMessage("/people/" + found.Person.Reference, "Who is responsible was recorded")
            )
            : null;
    }

    private async Task CheckAsync(CareCase found, RecordResponsibleBodyForm form)
    {
        var day = form.FirstDay.Value!.Value;
        if (day < found.Person.BornOn)
            ModelState.AddModelError(
                "Form.FirstDay",
                $"{found.Person.Called} was born on {found.Person.BornOn.InFull()}; the day cannot be before that"
            );
        if (form.OrganisationId is not { } id)
            return;
        var body = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, CancellationToken);
        if (body is null)
            ModelState.AddModelError("Form.Organisation", "Choose an organisation from the list");
        else if (!body.ExistsOn(day))
            ModelState.AddModelError(
                "Form.Organisation",
                day < body.FirstDay
                    ? $"{body.Name} exists only from {body.FirstDay.InFull()}. Choose the one before it, or another day"
                    : $"{body.Name} ended on {body.LastDay!.Value.InFull()}. Choose the one that followed it, or another day"
            );
    }

    private async Task<IActionResult> ShowAsync(string reference, RecordResponsibleBodyForm? form)
    {
        db.ChangeTracker.Clear();
        return await RecordResponsibleBodyPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is { } page
            ? View(page)
            : NotFound();
    }
}
