using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>What is done about a safeguard while care continues: the call, the cover, the cause, and an approver's decision.</summary>
[Opens<SafeguardAccess>(Act.Write)]
public sealed class SafeguardStepsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("safeguards/{safeguard}/call")]
    public Task<IActionResult> Call(string safeguard) => ShowAsync(nameof(Call), safeguard, kept => CallForm.From(kept, clock.Today));

    [HttpPost("safeguards/{safeguard}/call")]
    public Task<IActionResult> Call(string safeguard, CallForm form) =>
        RecordAsync(nameof(Call), safeguard, form, kept => form.RecordIn(kept, Me.Actor), "The call is recorded.");

    [HttpGet("safeguards/{safeguard}/cover")]
    public Task<IActionResult> Cover(string safeguard) => ShowAsync(nameof(Cover), safeguard, CoverForm.From);

    [HttpPost("safeguards/{safeguard}/cover")]
    public Task<IActionResult> Cover(string safeguard, CoverForm form) =>
        RecordAsync(nameof(Cover), safeguard, form, form.RecordIn, "The support is confirmed.");

    [HttpGet("safeguards/{safeguard}/cause")]
    public Task<IActionResult> Cause(string safeguard) => ShowAsync(nameof(Cause), safeguard, CauseForm.From);

    [HttpPost("safeguards/{safeguard}/cause")]
    public Task<IActionResult> Cause(string safeguard, CauseForm form) =>
        RecordAsync(nameof(Cause), safeguard, form, form.RecordIn, "The cause is recorded.");

    [HttpGet("safeguards/{safeguard}/decide"), Opens<SafeguardAccess>(Act.Decide)]
    public Task<IActionResult> Decide(string safeguard) => ShowAsync(nameof(Decide), safeguard, DecideSafeguardForm.From);

    [HttpPost("safeguards/{safeguard}/decide"), Opens<SafeguardAccess>(Act.Decide)]
    public Task<IActionResult> Decide(string safeguard, DecideSafeguardForm form) =>
        RecordAsync(
            nameof(Decide),
            safeguard,
            form,
            kept =>
            {
                foreach (var step in kept.StillToDo())
                    ModelState.AddModelError("Form.Outcome", "Before this can be decided: " + step);
                if (ModelState.IsValid)
                    db.Decisions.Add(form.DecideIn(kept, clock.OccasionBy(Me.Actor)));
            },
            "The decision is recorded. Care was never stopped."
        );

    private async Task<IActionResult> ShowAsync<TForm>(string view, string safeguard, Func<Safeguard, TForm> filled) =>
        await LoadAsync(safeguard) is not { } page ? NotFound()
        : page.Safeguard.IsOpen ? View(view, new SafeguardStepPage<TForm>(page, filled(page.Safeguard)))
        : Redirect(page.Href);

    private Task<IActionResult> RecordAsync<TForm>(string view, string safeguard, TForm form, Action<Safeguard> step, string done)
        where TForm : IVersionedForm
    {
        var wasOpenAtFirst = false;
        return this.EditAsync(
            db,
            async () =>
            {
                var kept = await db
                    .Safeguards.Include(s => s.Review)
                    .Include(s => s.Case)
                    .SingleOrDefaultAsync(s => s.Reference == safeguard, CancellationToken);
                if (kept is null)
                    return Edit.Answer(NotFound());
                // Closed by whoever saved at this moment: what was typed is not lost.
                if (!kept.IsOpen)
                    return Edit.Answer(
                        wasOpenAtFirst ? await AgainAsync(view, safeguard, form, isLate: true) : Redirect($"/safeguards/{safeguard}")
                    );
                wasOpenAtFirst = true;
                if (ModelState.IsValid && form.Version != kept.Version)
                    return Edit.Answer(await AgainAsync(view, safeguard, form, isLate: true));
                if (ModelState.IsValid)
                    step(kept);
                return ModelState.IsValid
                    ? Edit.Save(() => RedirectWithMessage($"/safeguards/{safeguard}", done))
                    : Edit.Answer(await AgainAsync(view, safeguard, form, isLate: false));
            },
            lost: () => AgainAsync(view, safeguard, form, isLate: true)
        );
    }

    /// <param name="isLate">Someone else was faster: both are shown, and sending again saves this one.</param>
    private async Task<IActionResult> AgainAsync<TForm>(string view, string safeguard, TForm form, bool isLate)
        where TForm : IVersionedForm
    {
        db.ChangeTracker.Clear();
        if (await LoadAsync(safeguard) is not { } page)
            return NotFound();
        if (isLate)
            ModelState.AskOnceMore(form, page.Safeguard.Version, Stale.NotSaved);
        return View(view, new SafeguardStepPage<TForm>(page, form, isLate ? page.Meanwhile : null));
    }

    private Task<SafeguardPage?> LoadAsync(string safeguard) =>
        SafeguardPage.LoadAsync(db, safeguard, clock.Today, User.SiteName(), Me, CancellationToken);
}
