using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>What happens when a budget runs short of what a need depends on. No page here can stop care.</summary>
public sealed class SafeguardsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [For(Role.CareCoordinator, Role.Approver, Role.Finance)]
    [HttpGet("safeguards")]
    public async Task<IActionResult> Index(string? page) => View(await SafeguardsPage.LoadAsync(db, clock.Today, page, CancellationToken));

    [Opens<SafeguardAccess>(Act.Read)]
    [HttpGet("safeguards/{safeguard}")]
    public async Task<IActionResult> Show(string safeguard) => await Load(safeguard) is { } page ? View(page) : NotFound();

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpGet("safeguards/{safeguard}/call")]
    public Task<IActionResult> Call(string safeguard) =>
        Form("Call", safeguard, s => new CallForm { Version = s.Version, On = DateField.From(clock.Today) });

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpPost("safeguards/{safeguard}/call")]
    public Task<IActionResult> Call(string safeguard, CallForm form) =>
        Keep(
            "Call",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => s.RecordCall(form.On!.Value!.Value, form.Note.Tidy(), Me.Actor),
            "The call is recorded."
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpGet("safeguards/{safeguard}/cover")]
    public Task<IActionResult> Cover(string safeguard) =>
        Form(
            "Cover",
            safeguard,
            s => new CoverForm
            {
                Version = s.Version,
                Until = DateField.From(s.CoverConfirmedUntil),
                Note = s.CoverNote,
            }
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpPost("safeguards/{safeguard}/cover")]
    public Task<IActionResult> Cover(string safeguard, CoverForm form) =>
        Keep(
            "Cover",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => s.ConfirmCover(form.Until!.Value!.Value, form.Note.Tidy()),
            "The support is confirmed."
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpGet("safeguards/{safeguard}/cause")]
    public Task<IActionResult> Cause(string safeguard) =>
        Form(
            "Cause",
            safeguard,
            s => new CauseForm
            {
                Version = s.Version,
                Cause = s.Cause?.ToString(),
                Note = s.CauseNote,
            }
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpPost("safeguards/{safeguard}/cause")]
    public Task<IActionResult> Cause(string safeguard, CauseForm form) =>
        Keep(
            "Cause",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => s.RecordCause(form.Chosen!.Value, form.Note.Tidy()),
            "The cause is recorded."
        );

    [Opens<SafeguardAccess>(Act.Decide)]
    [HttpGet("safeguards/{safeguard}/decide")]
    public Task<IActionResult> Decide(string safeguard) => Form("Decide", safeguard, s => new DecideSafeguardForm { Version = s.Version });

    [Opens<SafeguardAccess>(Act.Decide)]
    [HttpPost("safeguards/{safeguard}/decide")]
    public Task<IActionResult> Decide(string safeguard, DecideSafeguardForm form) =>
        Keep(
            "Decide",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => Decide(s, form),
            "The decision is recorded. Care was never stopped."
        );

    private void Decide(Safeguard safeguard, DecideSafeguardForm form)
    {
        foreach (var step in safeguard.StillToDo())
            ModelState.AddModelError("Form.Outcome", "Before this can be decided: " + step);
        if (ModelState.IsValid)
            db.Decisions.Add(
                safeguard.Decide(
                    safeguard.Case,
                    DecideSafeguardForm.Outcomes[form.Outcome!.Value],
                    form.Reasons.Tidy(),
                    clock.OccasionBy(Me.Actor)
                )
            );
    }

    private Task<SafeguardPage?> Load(string safeguard) =>
        SafeguardPage.LoadAsync(db, safeguard, clock.Today, User.SiteName(), Me, CancellationToken);

    private async Task<IActionResult> Form<TForm>(string view, string safeguard, Func<Safeguard, TForm> filled) =>
        await Load(safeguard) is { } page
            ? page.Safeguard.IsOpen
                ? View(view, new SafeguardStepPage<TForm>(page, filled(page.Safeguard)))
                : Redirect(page.Href)
            : NotFound();

    /// <summary>Keeps one step. Where somebody else was faster, both are shown, and sending again keeps this one.</summary>
    private async Task<IActionResult> Keep<TForm>(
        string view,
        string safeguard,
        TForm form,
        int version,
        Action<int> takeVersion,
        Action<Safeguard> step,
        string done
    )
    {
        var kept = await db
            .Safeguards.Include(s => s.Review)
            .Include(s => s.Case)
            .SingleOrDefaultAsync(s => s.Reference == safeguard, CancellationToken);
        if (kept is null)
            return NotFound();
        if (!kept.IsOpen)
            return Redirect($"/safeguards/{safeguard}");
        var changed = kept.Version != version;
        if (ModelState.IsValid && !changed)
            step(kept);
        if (ModelState.IsValid && !changed && await db.TrySaveAsync(CancellationToken))
        {
            return RedirectWithMessage($"/safeguards/{safeguard}", done);
        }

        var raced = ModelState.IsValid;
        db.ChangeTracker.Clear();
        if (await Load(safeguard) is not { } page)
            return NotFound();
        if (raced)
        {
            takeVersion(page.Safeguard.Version);
            ModelState.AskOnceMore(Stale.NotSaved);
        }

        return View(view, new SafeguardStepPage<TForm>(page, form, raced ? Meanwhile(page) : null));
    }

    private static string Meanwhile(SafeguardPage page) =>
        string.Join(" ", page.Steps.Where(s => s.IsDone).Select(s => $"{s.Heading}: {s.Hint}."));
}
