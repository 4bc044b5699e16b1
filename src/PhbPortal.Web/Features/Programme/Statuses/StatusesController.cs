using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Statuses;

/// <summary>How a site's part in the pilot changes: its organisation asks or leaves, the programme accepts it.</summary>
[Opens<ProgrammeAccess>(Act.Second)]
public sealed class StatusesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("programme/{site}/status")]
    public async Task<IActionResult> Record(string site) =>
        await FindAsync(site) is { } found
            ? Show(found, new() { Version = found.Version, FirstDay = DateField.From(clock.Today) })
            : NotFound();

    [HttpPost("programme/{site}/status")]
    public Task<IActionResult> Record(string site, StatusForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await FindAsync(site) is not { } found)
                    return Edit.Answer(NotFound());
                Check(found, form);
                if (!ModelState.IsValid)
                    return Edit.Answer(Show(found, form));
                found.RecordStatus(
                    Enum.Parse<PilotStatus>(form.Status!),
                    form.FirstDay.Value!.Value,
                    form.Reason.Tidy(),
                    form.Source.Tidy(),
                    Me.Name,
                    clock.NowUtc
                );
                return Edit.Save(() => RedirectWithMessage($"/programme/{site}", "Recorded"));
            }
        );

    private void Check(PilotSite site, StatusForm form)
    {
        if (form.Version != site.Version)
        {
            ModelState.AddModelError(
                "",
                "Somebody else recorded something for this site while this page was open. Look at what holds now, and send it "
                    + "again if it is still right"
            );
            form.Version = site.Version;
            ModelState.Remove("Form.Version");
        }

        var isOffered =
            Enum.GetNames<PilotStatus>().Contains(form.Status, StringComparer.Ordinal)
            && StatusPage.MayRecord(Me.Role, Enum.Parse<PilotStatus>(form.Status!));
        if (!isOffered)
            ModelState.AddModelError("Form.Status", "Choose what changes");
        else if (
            form.FirstDay.Value is { } day
            && site.ObjectionToStatus(Enum.Parse<PilotStatus>(form.Status!), day, clock.Today) is { } objection
        )
            ModelState.AddModelError("Form.FirstDay", objection);
    }

    private Task<PilotSite?> FindAsync(string site) =>
        db
            .PilotSites.Include(found => found.Statuses)
            .AsSingleQuery()
            .FirstOrDefaultAsync(found => found.Reference == site, CancellationToken);

    private ViewResult Show(PilotSite site, StatusForm form) => View(nameof(Record), StatusPage.Of(site, Me.Role, form, clock.Today));
}
