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

/// <summary>Starts the first version of a plan, or copies a decided one into the next.</summary>
[WhileTheyLive]
public sealed class StartingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/start/{case}"), Opens<CaseAccess>(Act.Write)]
    public async Task<IActionResult> Start([FromRoute(Name = "case")] string careCase)
    {
        if (await FindCase(careCase) is not { } found)
            return NotFound();
        return await db.LatestPlanAsync(found, CancellationToken) is { } plan
            ? Redirect(AddressOf(plan))
            : View(StartPlanPage.Of(found, StartPlanForm.For(found, clock.Today), clock.Today));
    }

    [HttpPost("plans/start/{case}"), Opens<CaseAccess>(Act.Write)]
    public Task<IActionResult> Start([FromRoute(Name = "case")] string careCase, StartPlanForm form)
    {
        CarePlan? begun = null;
        return this.EditAsync(
            db,
            async () =>
            {
                if (await FindCase(careCase) is not { } found)
                    return Edit.Answer(NotFound());
                if (await db.LatestPlanAsync(found, CancellationToken) is { } kept)
                    return Edit.Answer(Redirect(AddressOf(kept)));
                if (!ModelState.IsValid)
                    return Edit.Answer(View(StartPlanPage.Of(found, form, clock.Today)));
                begun = CarePlan.Start(found, form.Period, clock.OccasionBy(Me.Actor));
                begun.ChooseBudget(form.WantsBudget);
                return Edit.Save(() => Redirect(AddressOf(begun)));
            },
            () => db.TryStartAsync(begun!, CancellationToken)
        );
    }

    [HttpGet("plans/{plan}/next"), Opens<PlanAccess>(Act.Write)]
    public async Task<IActionResult> Next(string plan)
    {
        if (await db.WithSectionsAsync(plan, CancellationToken) is not { } found)
            return NotFound();
        return await db.OpenOrLaterAsync(found, CancellationToken) is { } later
            ? Redirect(AddressOf(later))
            : View(NextPage.Of(found, NextForm.For(found), clock.Today));
    }

    [HttpPost("plans/{plan}/next"), Opens<PlanAccess>(Act.Write)]
    public Task<IActionResult> Next(string plan, NextForm form)
    {
        CarePlan? next = null;
        return this.EditAsync(
            db,
            async () =>
            {
                if (await db.WithSectionsAsync(plan, CancellationToken) is not { } found)
                    return Edit.Answer(NotFound());
                if (await db.OpenOrLaterAsync(found, CancellationToken) is { } later)
                    return Edit.Answer(Redirect(AddressOf(later)));
                if (!ModelState.IsValid)
                    return Edit.Answer(View(NextPage.Of(found, form, clock.Today)));
                next = found.NextVersion(found.Case, form.Period, clock.OccasionBy(Me.Actor));
                return Edit.Save(() => Redirect(AddressOf(next)));
            },
            () => db.TryStartAsync(next!, CancellationToken)
        );
    }

    private Task<CareCase?> FindCase(string reference) =>
        db
            .Cases.Include(c => c.Person)
            .Include(c => c.IndicativeAmounts)
            .AsSingleQuery()
            .SingleOrDefaultAsync(c => c.Reference == reference, CancellationToken);

    private static string AddressOf(CarePlan plan) => $"/plans/{plan.Reference}";
}
