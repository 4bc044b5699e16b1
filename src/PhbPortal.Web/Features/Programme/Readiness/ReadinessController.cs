using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Readiness;

/// <summary>What a new site needs before it takes people on, and the decision that it does from a day.</summary>
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
        return await this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await AgainAsync(reference, asked, form));
                var readiness = await db.ReadinessOfAsync(reference, CancellationToken);
                if (readiness.AnswerTo(asked) is { } latest && form.IsRecordedAs(latest))
                    return Edit.Answer(RedirectWithMessage($"/sites/{reference}/readiness", $"{asked.PlainName()}: recorded"));
                foreach (var (field, words) in form.ObjectionsOf(readiness, asked, clock.Today))
                    ModelState.AddModelError(field, words);
                if (!ModelState.IsValid)
                    return Edit.Answer(await AgainAsync(reference, asked, form));
                var (doneOn, types) = (form.DoneOn.Value!.Value, form.TypesOf(asked));
                var takesBack = readiness.ObjectionTo(asked, doneOn, types, clock.Today) is not null;
                readiness.Answer(new(asked, form.Who.TidyName(), doneOn, form.Fact.Tidy(), types), clock.Today, Signature);
                var note = takesBack ? ". The site does not go live on the day that was decided" : "";
                return Edit.Save(() => RedirectWithMessage($"/sites/{reference}/readiness", $"{asked.PlainName()}: recorded{note}"));
            },
            () => db.TryAddAsync(CancellationToken),
            () => AgainAsync(reference, asked, form, Stale.SiteTyped)
        );
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
    public Task<IActionResult> Live(string reference, LiveForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var page = new LivePage(await ReadinessPage.LoadAsync(db, reference, Me, clock.Today, CancellationToken), form);
                if (page.Readiness.LiveFrom is { } since)
                    return Edit.Answer(
                        RedirectWithMessage(
                            $"/sites/{reference}/readiness",
                            $"It was decided already: the site takes people on from {since.InFull()}"
                        )
                    );
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                var readiness = await db.ReadinessOfAsync(reference, CancellationToken);
                var from = form.From.Value!.Value;
                if (readiness.GoLive(from, page.Readiness.Beside, clock.Today, Signature) is SiteIsNotReady refused)
                {
                    ModelState.AddModelError("Form.From", refused.Ruling.Words);
                    return Edit.Answer(View(page));
                }

                return Edit.Save(() =>
                    RedirectWithMessage($"/sites/{reference}/readiness", $"The site takes people on from {from.InFull()}")
                );
            },
            () => db.TryAddAsync(CancellationToken),
            () => Task.FromResult<IActionResult>(RedirectWithMessage($"/sites/{reference}/readiness", Stale.Readiness))
        );

    private async Task<IActionResult> AgainAsync(string reference, ReadinessTask task, TaskForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        return View(nameof(Answer), await TaskPage.LoadAsync(db, reference, task, form, clock.Today, CancellationToken));
    }
}
