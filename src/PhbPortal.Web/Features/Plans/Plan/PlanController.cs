using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Plan;

/// <summary>
/// A plan as a whole: begun, worked through as a task list, checked, compared with another version, copied into the next.
/// </summary>
[Opens<PlanAccess>(Act.Read)]
public sealed class PlanController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/start/{case}"), WhileTheyLive]
    [Opens<CaseAccess>(Act.Write)]
    public async Task<IActionResult> Start([FromRoute(Name = "case")] string careCase)
    {
        if (await FindCase(careCase) is not { } found)
            return NotFound();
        return await PlanOf(found) is { } plan
            ? Redirect(AddressOf(plan))
            : View(StartPlanPage.Of(found, StartPlanForm.For(found, clock.Today), clock.Today));
    }

    [HttpPost("plans/start/{case}"), WhileTheyLive]
    [Opens<CaseAccess>(Act.Write)]
    public Task<IActionResult> Start([FromRoute(Name = "case")] string careCase, StartPlanForm form)
    {
        CarePlan? begun = null;
        return this.EditAsync(
            db,
            async () =>
            {
                if (await FindCase(careCase) is not { } found)
                    return Edit.Answer(NotFound());
                if (await PlanOf(found) is { } kept)
                    return Edit.Answer(Redirect(AddressOf(kept)));
                if (!ModelState.IsValid)
                    return Edit.Answer(View(StartPlanPage.Of(found, form, clock.Today)));
                begun = CarePlan.Start(found, form.Period, clock.OccasionBy(Me.Actor));
                begun.ChooseBudget(form.WantsBudget);
                return Edit.Save(() => Redirect(AddressOf(begun)));
            },
            () => KeepAsync(begun!)
        );
    }

    [HttpGet("plans/{plan}")]
    public async Task<IActionResult> Show(string plan) =>
        await PlanPage.LoadAsync(db, plan, Me, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("plans/{plan}/check")]
    public async Task<IActionResult> Check(string plan) =>
        await db.PlanForDecisionAsync(plan, CancellationToken) is { } whole ? View(CheckPlanPage.Of(whole, Me, clock.Today)) : NotFound();

    [HttpGet("plans/{plan}/compare/{other}")]
    public async Task<IActionResult> Compare(string plan, string other)
    {
        var both = await db.WithSectionsAsync([plan, other], CancellationToken);
        if (
            both.FirstOrDefault(p => p.Reference == plan) is not { } one
            || both.FirstOrDefault(p => p.Reference == other) is not { } two
            || one.CaseId != two.CaseId
        )
            return NotFound();
        return View(VersionsPage.Of(one, two, clock.Today));
    }

    [HttpGet("plans/{plan}/next"), WhileTheyLive]
    [Opens<PlanAccess>(Act.Write)]
    public async Task<IActionResult> Next(string plan)
    {
        if (await db.WithSectionsAsync(plan, CancellationToken) is not { } found)
            return NotFound();
        return await OpenOrLater(found) is { } later
            ? Redirect(AddressOf(later))
            : View(NextPage.Of(found, NextForm.For(found), clock.Today));
    }

    [HttpPost("plans/{plan}/next"), WhileTheyLive]
    [Opens<PlanAccess>(Act.Write)]
    public Task<IActionResult> Next(string plan, NextForm form)
    {
        CarePlan? next = null;
        return this.EditAsync(
            db,
            async () =>
            {
                if (await db.WithSectionsAsync(plan, CancellationToken) is not { } found)
                    return Edit.Answer(NotFound());
                if (await OpenOrLater(found) is { } later)
                    return Edit.Answer(Redirect(AddressOf(later)));
                if (!ModelState.IsValid)
                    return Edit.Answer(View(NextPage.Of(found, form, clock.Today)));
                next = found.NextVersion(found.Case, form.Period, clock.OccasionBy(Me.Actor));
                return Edit.Save(() => Redirect(AddressOf(next)));
            },
            () => KeepAsync(next!)
        );
    }

    /// <returns>False, and nothing kept, when somebody else was faster: asked again, there is a plan to land on.</returns>
    private async Task<bool> KeepAsync(CarePlan plan)
    {
        db.CarePlans.Add(plan);
        try
        {
            return await db.TrySaveAsync(CancellationToken);
        }
        catch (DbUpdateException)
        {
            // The key on the case and the number let the other one through.
            db.ChangeTracker.Clear();
            if (!await db.CarePlans.AnyAsync(other => other.CaseId == plan.CaseId && other.Number == plan.Number, CancellationToken))
                throw;
            return false;
        }
    }

    private Task<CareCase?> FindCase(string reference) =>
        db
            .Cases.Include(c => c.Person)
            .Include(c => c.IndicativeAmounts)
            .AsSingleQuery()
            .SingleOrDefaultAsync(c => c.Reference == reference, CancellationToken);

    // A case has one plan at a time; its later versions begin from the one before.
    private Task<CarePlan?> PlanOf(CareCase careCase) =>
        db
            .CarePlans.AsNoTracking()
            .Where(plan => plan.CaseId == careCase.Id)
            .OrderByDescending(plan => plan.Number)
            .FirstOrDefaultAsync(CancellationToken);

    // Only a decided version, and of those the last, is copied into the next; otherwise there is one to go on with.
    private async Task<CarePlan?> OpenOrLater(CarePlan plan) =>
        plan.IsOpen || plan.State == PlanState.Submitted
            ? plan
            : await db
                .CarePlans.AsNoTracking()
                .Where(other => other.CaseId == plan.CaseId && other.Number > plan.Number)
                .OrderByDescending(other => other.Number)
                .FirstOrDefaultAsync(CancellationToken);

    private static string AddressOf(CarePlan plan) => $"/plans/{plan.Reference}";
}
