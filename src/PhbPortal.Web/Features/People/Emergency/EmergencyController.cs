using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Emergency;

/// <summary>Reading the record of a person at another site in an emergency, and reviewing it afterwards.</summary>
public sealed class EmergencyController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("emergency"), For(Role.CareCoordinator, Role.Approver, Role.Clinician, Can = EmergencyAccess.Words)]
    public IActionResult Break([FromServices] EmergencyHours setting) => View(new BreakPage(new(), setting.Hours));

    [HttpPost("emergency"), For(Role.CareCoordinator, Role.Approver, Role.Clinician, Can = EmergencyAccess.Words)]
    public async Task<IActionResult> Break(
        BreakForm form,
        [FromServices] BreakingTheGlass glass,
        [FromServices] Guesses guesses,
        [FromServices] EmergencyHours setting
    )
    {
        if (!ModelState.IsValid)
            return View(new BreakPage(form, setting.Hours));
        if (await guesses.TakeAsync(HttpContext, $"emergency of {Me.UserId}", CancellationToken) is { } wait)
            return this.TooManyTries(wait);
        var site = User.FindFirstValue(SignedIn.SiteNameClaim) ?? "";
        var broken = await glass.BreakAsync(
            Me,
            site,
            form.Number!.Value,
            form.BornOn.Value!.Value,
            form.Kind!.Value,
            form.Reason.Tidy(),
            "POST /emergency",
            CancellationToken
        );
        if (broken.Person is null)
        {
            ModelState.AddModelError(
                "Form.NhsNumber",
                "You can open no record with this NHS number and birth date. Check both. If they are right, phone the person’s site"
            );
            return View(new BreakPage(form, setting.Hours));
        }

        await guesses.GiveBackAsync(CancellationToken);
        return Redirect(broken.IsOfOwnSite ? $"/people/{broken.Person}" : $"/emergency/{broken.Person}");
    }

    [HttpGet("emergency/{person}"), Opens<EmergencyAccess>(Act.Read)]
    public async Task<IActionResult> Read(string person) =>
        await ReadPage.LoadAsync(db, person, Me, clock, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("emergency/readings"), For(Role.Approver, Role.Auditor, Can = EmergencyReadingAccess.ReadingWords)]
    public async Task<IActionResult> Readings(string? page) => View(await ReadingsPage.LoadAsync(db, Me, page, CancellationToken));

    [HttpGet("emergency/readings/{reading}"), Opens<EmergencyReadingAccess>(Act.Read)]
    public async Task<IActionResult> Judge(string reading) =>
        await JudgePage.LoadAsync(db, reading, new(), Me, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("emergency/readings/{reading}"), Opens<EmergencyReadingAccess>(Act.Decide)]
    public async Task<IActionResult> Judge(string reading, JudgeForm form)
    {
        if (!ModelState.IsValid)
            return await JudgePage.LoadAsync(db, reading, form, Me, CancellationToken) is { } asked ? View(asked) : NotFound();
        var judged = await db.EmergencyReadings.SingleAsync(r => r.Reference == reading, CancellationToken);
        var outcome = judged.Judge(form.WasRight!.Value, form.Why.Tidy(), clock.OccasionBy(Me.Actor));
        if (outcome == EmergencyJudgement.Recorded && await db.TrySaveAsync(CancellationToken))
        {
            return RedirectWithMessage("/emergency/readings", "Your answer was saved");
        }

        ModelState.AddModelError(
            "Form.WasRight",
            outcome == EmergencyJudgement.IsOwn
                ? "You read this record yourself, so somebody else must answer"
                : "Somebody else has answered. Nothing was changed"
        );
        return await JudgePage.LoadAsync(db, reading, form, Me, CancellationToken) is { } page ? View(page) : NotFound();
    }
}
