using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Conditions;

/// <summary>Conditions on a person's direct payment beyond the regulations (rule E24).</summary>
public sealed partial class ConditionsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/conditions"), Opens<CaseAccess>(Act.Read)]
    public async Task<IActionResult> Index(string reference) =>
        await ConditionsPage.LoadAsync(db, reference, new(), Me, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>
    /// If a plan in force pays anyone by name, the first request shows what the bar means for it, and the second saves it.
    /// </summary>
    [HttpPost("cases/{reference}/conditions"), Opens<CaseAccess>(Act.Decide)]
    public async Task<IActionResult> Index(string reference, ConditionForm form)
    {
        if (form.Change)
            ModelState.Clear();
        if (form.Change || !ModelState.IsValid)
            return await AgainAsync(reference, form);
        var found = await FindAsync(reference);
        var touched = await TouchedPlan.LoadAsync(db, reference, form, CancellationToken);
        if (await SentBeforeAsync(found, form.ToCondition()) is { } sent)
            return RecordedOnce("/decisions/" + sent);
        if (form.Version != found.Version)
            return await AgainAsync(reference, form, Stale.Person);
        if (await db.MayDecideAsync(found.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
            return await AgainAsync(reference, form, over.Words);
        if (found.CannotRequire(form.ToCondition(), clock.Today) is { } refused)
            return await AgainAsync(reference, form, refused.Words, FieldOf(refused.Part));
        if (touched is not null && form.Shown != touched.Stamp)
            return await ShowCheckAsync(reference, touched, form);
        return await KeepAsync(found, touched, form);
    }

    [HttpGet("cases/{reference}/conditions/{number:int}/lift"), Opens<CaseAccess>(Act.Decide)]
    public async Task<IActionResult> Lift(string reference, int number) => await ShowLiftAsync(reference, number, new());

    [HttpPost("cases/{reference}/conditions/{number:int}/lift"), Opens<CaseAccess>(Act.Decide)]
    public async Task<IActionResult> Lift(string reference, int number, LiftForm form)
    {
        if (!ModelState.IsValid)
            return await ShowLiftAsync(reference, number, form);
        var found = await FindAsync(reference);
        if (found.PaymentConditions.FirstOrDefault(condition => condition.Number == number) is not { } condition)
            return NotFound();
        if (!condition.Stands)
            return RecordedOnce($"/cases/{reference}/conditions");
        if (await db.MayDecideAsync(found.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
        {
            ModelState.AddModelError("", over.Words);
            return await ShowLiftAsync(reference, number, form);
        }

        var decision = found.LiftCondition(number, form.Reasons.Tidy(), clock.OccasionBy(Me.Actor));
        db.Decisions.Add(decision);
        if (await db.TrySaveAsync(CancellationToken))
            return RedirectWithMessage("/decisions/" + decision.Reference, "It is required no more");
        ModelState.AddModelError("", Stale.Person);
        return await ShowLiftAsync(reference, number, form);
    }

    private Task<CareCase> FindAsync(string reference) =>
        db
            .Cases.Include(kept => kept.PaymentConditions)
            .Include(kept => kept.Person)
            .SingleAsync(kept => kept.Reference == reference, CancellationToken);

    private async Task<IActionResult> ShowLiftAsync(string reference, int number, LiftForm form)
    {
        db.ChangeTracker.Clear();
        return await LiftPage.LoadAsync(db, reference, number, form, clock.Today, CancellationToken) is { } page
            ? View(nameof(Lift), page)
            : NotFound();
    }
}
