using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Readiness;

/// <summary>What a new site has to have before it takes people on, and the decision that it does from a day on.</summary>
public sealed class ReadinessController(PortalDbContext db, PortalClock clock) : PortalController
{
    private Signature Signature => new(Me.UserId, Me.Name, clock.NowUtc);

    [HttpGet("sites/{reference}/readiness"), Opens<SiteAccess>(Act.Read)]
    public async Task<IActionResult> Index(string reference) =>
        View(await ReadinessPage.LoadAsync(db, reference, Me, clock.Today, CancellationToken));

    [HttpGet("sites/{reference}/readiness/{task}"), Opens<SiteAccess>(Act.Write)]
    public async Task<IActionResult> Answer(string reference, string task) =>
        TaskForm.TaskNamed(task) is { } asked
            ? View(await TaskPage.LoadAsync(db, reference, asked, null, clock.Today, CancellationToken))
            : NotFound();

    [HttpPost("sites/{reference}/readiness/{task}"), Opens<SiteAccess>(Act.Write)]
    public async Task<IActionResult> Answer(string reference, string task, TaskForm form)
    {
        if (TaskForm.TaskNamed(task) is not { } asked)
            return NotFound();
        if (asked == ReadinessTask.BudgetTypes && form.Types.First is null && ModelState.IsValid)
            ModelState.AddModelError("Form.NotionalFrom", "Enter the first day of at least one way");
        if (!ModelState.IsValid)
            return View(await TaskPage.LoadAsync(db, reference, asked, form, clock.Today, CancellationToken));
        var readiness = await OfAsync(reference);
        if (readiness.AnswerTo(asked) is { } latest && form.IsRecordedAs(latest))
            return Back(reference, $"{asked.PlainName()}: recorded");
        var (doneOn, types) = (form.DoneOn.Value!.Value, asked == ReadinessTask.BudgetTypes ? form.Types : BudgetTypesOffered.None);
        if (TaskForm.ShutWays(readiness, types, clock.Today) is { Count: > 0 } shut)
        {
            foreach (var (field, words) in shut)
                ModelState.AddModelError(field, words);
            return View(await TaskPage.LoadAsync(db, reference, asked, form, clock.Today, CancellationToken));
        }

        var objection = readiness.ObjectionTo(asked, doneOn, types, clock.Today);
        if (objection is not null && !form.TakesLiveDayBack)
        {
            ModelState.AddModelError("Form.DoneOn", objection.Words);
            return View(await TaskPage.LoadAsync(db, reference, asked, form, clock.Today, CancellationToken));
        }

        readiness.Answer(new(asked, form.Who.Tidy(), doneOn, form.Fact.Tidy(), types), clock.Today, Signature);
        return await db.TryAddAsync(CancellationToken)
            ? Back(
                reference,
                $"{asked.PlainName()}: recorded{(objection is null ? "" : ". The site does not go live on the day that was decided")}"
            )
            : await RacedAsync(reference, asked, form);
    }

    [HttpGet("sites/{reference}/readiness/live"), Opens<SiteAccess>(Act.Decide)]
    public async Task<IActionResult> Live(string reference) =>
        View(
            new LivePage(
                await ReadinessPage.LoadAsync(db, reference, Me, clock.Today, CancellationToken),
                new() { From = DateField.From(clock.Today) }
            )
        );

    [HttpPost("sites/{reference}/readiness/live"), Opens<SiteAccess>(Act.Decide)]
    public async Task<IActionResult> Live(string reference, LiveForm form)
    {
        var page = new LivePage(await ReadinessPage.LoadAsync(db, reference, Me, clock.Today, CancellationToken), form);
        if (page.Readiness.LiveFrom is { } since)
            return Back(reference, $"It was decided already: the site takes people on from {since.InFull()}");
        if (!ModelState.IsValid)
            return View(page);
        var readiness = await OfAsync(reference);
        var outcome = readiness.GoLive(form.From.Value!.Value, page.Readiness.Beside, clock.Today, Signature);
        if (outcome is SiteIsNotReady refused)
        {
            ModelState.AddModelError("Form.From", refused.Ruling.Words);
            return View(page);
        }

        return Back(
            reference,
            await db.TryAddAsync(CancellationToken)
                ? $"The site takes people on from {form.From.Value.Value.InFull()}"
                : "Somebody else changed the readiness at this moment. Look at it and decide again"
        );
    }

    private async Task<SiteReadiness> OfAsync(string reference)
    {
        var site = await db
            .PilotSites.Where(found => found.Reference == reference)
            .Select(found => found.Id)
            .SingleAsync(CancellationToken);
        var readiness = await db
            .SiteReadiness.Include(found => found.Answers)
            .FirstOrDefaultAsync(found => found.PilotSiteId == site, CancellationToken);
        if (readiness is not null)
            return readiness;
        readiness = new(site);
        db.SiteReadiness.Add(readiness);
        return readiness;
    }

    private async Task<IActionResult> RacedAsync(string reference, ReadinessTask task, TaskForm form)
    {
        ModelState.AddModelError(
            "",
            "Somebody else recorded something for this site while you were typing. Your answers are still here: look at theirs, "
                + "and save again if yours are right"
        );
        return View("Answer", await TaskPage.LoadAsync(db, reference, task, form, clock.Today, CancellationToken));
    }

    private RedirectResult Back(string reference, string done) => RedirectWithMessage($"/sites/{reference}/readiness", done);
}
