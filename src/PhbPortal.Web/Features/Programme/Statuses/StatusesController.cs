using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Statuses;

/// <summary>How a site's part in the pilot changes: its organisation asks or leaves, the programme takes it on.</summary>
[Opens<ProgrammeAccess>(Act.Second)]
[Route("programme/{site}/status")]
public sealed class StatusesController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Record(string site, CancellationToken cancellationToken) =>
        await FindAsync(site, cancellationToken) is { } found
            ? Show(found, new() { Version = found.Version, FirstDay = DateField.From(clock.Today) })
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Record(string site, StatusForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(site, cancellationToken) is not { } found)
            return NotFound();
        Check(found, form);
        if (!ModelState.IsValid)
            return Show(found, form);
        found.RecordStatus(
            Enum.Parse<PilotStatus>(form.Status!),
            form.FirstDay.Value!.Value,
            form.Reason.Tidy(),
            form.Source.Tidy(),
            SignedIn.From(User).Name,
            clock.NowUtc
        );
        if (!await db.TrySaveAsync(cancellationToken))
            return await Record(site, form, cancellationToken);
        TempData[PageText.Done] = "Recorded";
        return Redirect($"/programme/{site}");
    }

    private void Check(PilotSite site, StatusForm form)
    {
        if (form.Version != site.Version)
        {
            ModelState.AddModelError(
                "",
                "Somebody else recorded something for this site while this page was open. Look at what holds now, and send it again if it is still right"
            );
            form.Version = site.Version;
            ModelState.Remove("Form.Version");
        }

        var isOffered =
            Enum.GetNames<PilotStatus>().Contains(form.Status, StringComparer.Ordinal)
            && StatusPage.MayRecord(SignedIn.From(User).Role, Enum.Parse<PilotStatus>(form.Status!));
        if (!isOffered)
            ModelState.AddModelError("Form.Status", "Choose what changes");
        else if (
            form.FirstDay.Value is { } day
            && site.ObjectionToStatus(Enum.Parse<PilotStatus>(form.Status!), day, clock.Today) is { } objection
        )
            ModelState.AddModelError("Form.FirstDay", objection);
    }

    private Task<PilotSite?> FindAsync(string site, CancellationToken cancellationToken) =>
        db
            .PilotSites.Include(found => found.Statuses)
            .AsSingleQuery()
            .FirstOrDefaultAsync(found => found.Reference == site, cancellationToken);

    private ViewResult Show(PilotSite site, StatusForm form) =>
        View(nameof(Record), StatusPage.Of(site, SignedIn.From(User).Role, form, clock.Today));
}
