using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
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
    public Task<IActionResult> Judge(string reading) => ShowAsync(reading, new());

    [HttpPost("emergency/readings/{reading}"), Opens<EmergencyReadingAccess>(Act.Decide)]
    public Task<IActionResult> Judge(string reading, JudgeForm form)
    {
        return this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(reading, form));
                var judged = await db.EmergencyReadings.SingleAsync(r => r.Reference == reading, CancellationToken);
                return judged.Judge(form.WasRight!.Value, form.Why.Tidy(), clock.OccasionBy(Me.Actor)) switch
                {
                    EmergencyJudgement.Recorded => Edit.Save(() => RedirectWithMessage("/emergency/readings", "Your answer was saved")),
                    EmergencyJudgement.IsOwn => Edit.Answer(
                        await AgainAsync("You read this record yourself, so somebody else must answer")
                    ),
                    _ => Edit.Answer(await LateAsync()),
                };
            },
            lost: LateAsync
        );

        Task<IActionResult> LateAsync() => AgainAsync("Somebody else has answered. Nothing was changed");

        Task<IActionResult> AgainAsync(string words)
        {
            ModelState.AddModelError("Form.WasRight", words);
            return ShowAsync(reading, form);
        }
    }

    private async Task<IActionResult> ShowAsync(string reading, JudgeForm form) =>
        await JudgePage.LoadAsync(db, reading, form, Me, CancellationToken) is { } page ? View(page) : NotFound();
}
