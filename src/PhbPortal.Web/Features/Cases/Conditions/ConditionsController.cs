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
    public Task<IActionResult> Index(string reference, ConditionForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (form.Change)
                    ModelState.Clear();
                if (form.Change || !ModelState.IsValid)
                    return Edit.Answer(await AgainAsync(reference, form));
                var found = await FindAsync(reference);
                var touched = await TouchedPlan.LoadAsync(db, reference, form, CancellationToken);
                if (await SentBeforeAsync(found, form.ToCondition()) is { } sent)
                    return Edit.Answer(RecordedOnce("/decisions/" + sent));
                if (form.Version != found.Version)
                    return Edit.Answer(await AgainAsync(reference, form, Stale.Person));
                if (await db.MayDecideAsync(found.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await AgainAsync(reference, form, over.Words));
                if (found.CannotRequire(form.ToCondition(), clock.Today) is { } refused)
                    return Edit.Answer(await AgainAsync(reference, form, refused.Words, FieldOf(refused.Part)));
                if (touched is not null && form.Shown != touched.Stamp)
                    return Edit.Answer(await ShowCheckAsync(reference, touched, form));
                return await RequireAsync(found, touched, form);
            },
            lost: () => AgainAsync(reference, form, Stale.Person)
        );

    [HttpGet("cases/{reference}/conditions/{number:int}/lift"), Opens<CaseAccess>(Act.Decide)]
    public Task<IActionResult> Lift(string reference, int number) => ShowLiftAsync(reference, number, new());

    [HttpPost("cases/{reference}/conditions/{number:int}/lift"), Opens<CaseAccess>(Act.Decide)]
    public Task<IActionResult> Lift(string reference, int number, LiftForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowLiftAsync(reference, number, form));
                var found = await FindAsync(reference);
                if (found.PaymentConditions.FirstOrDefault(condition => condition.Number == number) is not { } condition)
                    return Edit.Answer(NotFound());
                if (!condition.Stands)
                    return Edit.Answer(RecordedOnce($"/cases/{reference}/conditions"));
                if (await db.MayDecideAsync(found.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    return Edit.Answer(await ShowLiftAsync(reference, number, form, over.Words));
                var decision = found.LiftCondition(number, form.Reasons.Tidy(), clock.OccasionBy(Me.Actor));
                db.Decisions.Add(decision);
                return Edit.Save(() => RedirectWithMessage("/decisions/" + decision.Reference, "It is required no more"));
            },
            lost: () => ShowLiftAsync(reference, number, form, Stale.Person)
        );

    private Task<CareCase> FindAsync(string reference) =>
        db
            .Cases.Include(kept => kept.PaymentConditions)
            .Include(kept => kept.Person)
            .SingleAsync(kept => kept.Reference == reference, CancellationToken);

    private async Task<IActionResult> ShowLiftAsync(string reference, int number, LiftForm form, string? words = null)
    {
        if (words is not null)
            ModelState.AddModelError("", words);
        db.ChangeTracker.Clear();
        return await LiftPage.LoadAsync(db, reference, number, form, clock.Today, CancellationToken) is { } page
            ? View(nameof(Lift), page)
            : NotFound();
    }
}
