using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>What happens when a budget runs short of what a need depends on. No page here can stop care.</summary>
[Route("safeguards")]
public sealed class SafeguardsController(PortalDbContext db, PortalClock clock) : Controller
{
    [For(Role.CareCoordinator, Role.Approver, Role.Finance)]
    [HttpGet("")]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellationToken) =>
        View(await SafeguardsPage.LoadAsync(db, clock.Today, page, cancellationToken));

    [Opens<SafeguardAccess>(Act.Read)]
    [HttpGet("{safeguard}")]
    public async Task<IActionResult> Show(string safeguard, CancellationToken cancellationToken) =>
        await Load(safeguard, cancellationToken) is { } page ? View(page) : NotFound();

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpGet("{safeguard}/call")]
    public Task<IActionResult> Call(string safeguard, CancellationToken cancellationToken) =>
        Form("Call", safeguard, s => new CallForm { Version = s.Version, On = DateField.From(clock.Today) }, cancellationToken);

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpPost("{safeguard}/call")]
    public Task<IActionResult> Call(string safeguard, CallForm form, CancellationToken cancellationToken) =>
        Keep(
            "Call",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => s.RecordCall(form.On!.Value!.Value, form.Note.Tidy(), Me.Actor),
            "The call is recorded.",
            cancellationToken
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpGet("{safeguard}/cover")]
    public Task<IActionResult> Cover(string safeguard, CancellationToken cancellationToken) =>
        Form(
            "Cover",
            safeguard,
            s => new CoverForm
            {
                Version = s.Version,
                Until = DateField.From(s.CoverConfirmedUntil),
                Note = s.CoverNote,
            },
            cancellationToken
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpPost("{safeguard}/cover")]
    public Task<IActionResult> Cover(string safeguard, CoverForm form, CancellationToken cancellationToken) =>
        Keep(
            "Cover",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => s.ConfirmCover(form.Until!.Value!.Value, form.Note.Tidy()),
            "The support is confirmed.",
            cancellationToken
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpGet("{safeguard}/cause")]
    public Task<IActionResult> Cause(string safeguard, CancellationToken cancellationToken) =>
        Form(
            "Cause",
            safeguard,
            s => new CauseForm
            {
                Version = s.Version,
                Cause = s.Cause?.ToString(),
                Note = s.CauseNote,
            },
            cancellationToken
        );

    [Opens<SafeguardAccess>(Act.Write)]
    [HttpPost("{safeguard}/cause")]
    public Task<IActionResult> Cause(string safeguard, CauseForm form, CancellationToken cancellationToken) =>
        Keep(
            "Cause",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => s.RecordCause(form.Chosen!.Value, form.Note.Tidy()),
            "The cause is recorded.",
            cancellationToken
        );

    [Opens<SafeguardAccess>(Act.Decide)]
    [HttpGet("{safeguard}/decide")]
    public Task<IActionResult> Decide(string safeguard, CancellationToken cancellationToken) =>
        Form("Decide", safeguard, s => new DecideForm { Version = s.Version }, cancellationToken);

    [Opens<SafeguardAccess>(Act.Decide)]
    [HttpPost("{safeguard}/decide")]
    public Task<IActionResult> Decide(string safeguard, DecideForm form, CancellationToken cancellationToken) =>
        Keep(
            "Decide",
            safeguard,
            form,
            form.Version,
            v => form.Version = v,
            s => Decide(s, form),
            "The decision is recorded. Care was never stopped.",
            cancellationToken
        );

    private SignedIn Me => SignedIn.From(User);

    private void Decide(Safeguard safeguard, DecideForm form)
    {
        foreach (var step in safeguard.StillToDo())
            ModelState.AddModelError("Form.Outcome", "Before this can be decided: " + step);
        if (ModelState.IsValid)
            db.Decisions.Add(
                safeguard.Decide(safeguard.Case, DecideForm.Outcomes[form.Outcome!.Value], form.Reasons.Tidy(), clock.Today, Me.Actor)
            );
    }

    private Task<SafeguardPage?> Load(string safeguard, CancellationToken cancellationToken) =>
        SafeguardPage.LoadAsync(db, safeguard, clock.Today, User.SiteName(), Me, cancellationToken);

    private async Task<IActionResult> Form<TForm>(
        string view,
        string safeguard,
        Func<Safeguard, TForm> filled,
        CancellationToken cancellationToken
    ) =>
        await Load(safeguard, cancellationToken) is { } page
            ? page.Safeguard.IsOpen
                ? View(view, new StepPage<TForm>(page, filled(page.Safeguard)))
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
        string done,
        CancellationToken cancellationToken
    )
    {
        var kept = await db
            .Safeguards.Include(s => s.Review)
            .Include(s => s.Case)
            .SingleOrDefaultAsync(s => s.Reference == safeguard, cancellationToken);
        if (kept is null)
            return NotFound();
        if (!kept.IsOpen)
            return Redirect($"/safeguards/{safeguard}");
        var changed = kept.Version != version;
        if (ModelState.IsValid && !changed)
            step(kept);
        if (ModelState.IsValid && !changed && await db.TrySaveAsync(cancellationToken))
        {
            TempData[PageText.Done] = done;
            return Redirect($"/safeguards/{safeguard}");
        }

        var raced = ModelState.IsValid;
        db.ChangeTracker.Clear();
        if (await Load(safeguard, cancellationToken) is not { } page)
            return NotFound();
        if (raced)
        {
            takeVersion(page.Safeguard.Version);
            ModelState.Remove("Form.Version");
            ModelState.AddModelError(
                "",
                "Someone changed this while you were editing. Your answers are not saved yet, and nothing is lost"
            );
        }

        return View(view, new StepPage<TForm>(page, form, raced ? Meanwhile(page) : null));
    }

    private static string Meanwhile(SafeguardPage page) =>
        string.Join(" ", page.Steps.Where(s => s.IsDone).Select(s => $"{s.Heading}: {s.Hint}."));
}
