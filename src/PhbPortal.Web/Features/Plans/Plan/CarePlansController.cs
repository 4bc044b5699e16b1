using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Plan;

/// <summary>A plan as a whole: begun, worked through as a task list, checked, compared with another version, copied into the next.</summary>
[Opens<PlanAccess>(Act.Read)]
[Route("plans")]
public sealed class CarePlansController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("start/{case}"), WhileTheyLive]
    [Opens<CaseAccess>(Act.Write)]
    public async Task<IActionResult> Start(string careCase, CancellationToken cancellationToken)
    {
        if (await FindCase(careCase, cancellationToken) is not { } found)
            return NotFound();
        return await PlanOf(found, cancellationToken) is { } plan
            ? Redirect(AddressOf(plan))
            : View(StartPage.Of(found, StartForm.For(found, clock.Today), clock.Today));
    }

    [HttpPost("start/{case}"), WhileTheyLive]
    [Opens<CaseAccess>(Act.Write)]
    public async Task<IActionResult> Start(string careCase, StartForm form, CancellationToken cancellationToken)
    {
        if (await FindCase(careCase, cancellationToken) is not { } found)
            return NotFound();
        if (await PlanOf(found, cancellationToken) is { } kept)
            return Redirect(AddressOf(kept));
        if (!ModelState.IsValid)
            return View(StartPage.Of(found, form, clock.Today));
        var plan = CarePlan.Start(found, form.Period, clock.Today, SignedIn.From(User).Actor);
        plan.ChooseBudget(form.WantsBudget);
        return await KeepAsync(plan, cancellationToken) ? Redirect(AddressOf(plan)) : await Start(careCase, form, cancellationToken);
    }

    [HttpGet("{plan}")]
    public async Task<IActionResult> Show(string plan, CancellationToken cancellationToken) =>
        await PlanPage.LoadAsync(db, plan, SignedIn.From(User), clock.Today, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{plan}/check")]
    public async Task<IActionResult> Check(string plan, CancellationToken cancellationToken) =>
        await db.PlanForDecisionAsync(plan, cancellationToken) is { } whole
            ? View(CheckPage.Of(whole, SignedIn.From(User), clock.Today))
            : NotFound();

    [HttpGet("{plan}/compare/{other}")]
    public async Task<IActionResult> Compare(string plan, string other, CancellationToken cancellationToken)
    {
        var both = await db.WithSectionsAsync([plan, other], cancellationToken);
        if (
            both.FirstOrDefault(p => p.Reference == plan) is not { } one
            || both.FirstOrDefault(p => p.Reference == other) is not { } two
            || one.CaseId != two.CaseId
        )
            return NotFound();
        return View(VersionsPage.Of(one, two, clock.Today));
    }

    [HttpGet("{plan}/next"), WhileTheyLive]
    [Opens<PlanAccess>(Act.Write)]
    public async Task<IActionResult> Next(string plan, CancellationToken cancellationToken)
    {
        if (await db.WithSectionsAsync(plan, cancellationToken) is not { } found)
            return NotFound();
        return await OpenOrLater(found, cancellationToken) is { } later
            ? Redirect(AddressOf(later))
            : View(NextPage.Of(found, NextForm.For(found), clock.Today));
    }

    [HttpPost("{plan}/next"), WhileTheyLive]
    [Opens<PlanAccess>(Act.Write)]
    public async Task<IActionResult> Next(string plan, NextForm form, CancellationToken cancellationToken)
    {
        if (await db.WithSectionsAsync(plan, cancellationToken) is not { } found)
            return NotFound();
        if (await OpenOrLater(found, cancellationToken) is { } later)
            return Redirect(AddressOf(later));
        if (!ModelState.IsValid)
            return View(NextPage.Of(found, form, clock.Today));
        var next = found.NextVersion(found.Case, form.Period, clock.Today, SignedIn.From(User).Actor);
        return await KeepAsync(next, cancellationToken) ? Redirect(AddressOf(next)) : await Next(plan, form, cancellationToken);
    }

    /// <returns>False, and nothing kept, when somebody else was faster: asked again, there is a plan to land on.</returns>
    private async Task<bool> KeepAsync(CarePlan plan, CancellationToken cancellationToken)
    {
        db.CarePlans.Add(plan);
        try
        {
            return await db.TrySaveAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The key on the case and the number let the other one through.
            db.ChangeTracker.Clear();
            if (!await db.CarePlans.AnyAsync(other => other.CaseId == plan.CaseId && other.Number == plan.Number, cancellationToken))
                throw;
            return false;
        }
    }

    private Task<CareCase?> FindCase(string reference, CancellationToken cancellationToken) =>
        db
            .Cases.Include(c => c.Person)
            .Include(c => c.IndicativeAmounts)
            .AsSingleQuery()
            .SingleOrDefaultAsync(c => c.Reference == reference, cancellationToken);

    // A case has one plan at a time; its later versions begin from the one before.
    private Task<CarePlan?> PlanOf(CareCase careCase, CancellationToken cancellationToken) =>
        db
            .CarePlans.AsNoTracking()
            .Where(plan => plan.CaseId == careCase.Id)
            .OrderByDescending(plan => plan.Number)
            .FirstOrDefaultAsync(cancellationToken);

    // Only a decided version, and of those the last, is copied into the next; otherwise there is one to go on with.
    private async Task<CarePlan?> OpenOrLater(CarePlan plan, CancellationToken cancellationToken) =>
        plan.IsOpen || plan.State == PlanState.Submitted
            ? plan
            : await db
                .CarePlans.AsNoTracking()
                .Where(other => other.CaseId == plan.CaseId && other.Number > plan.Number)
                .OrderByDescending(other => other.Number)
                .FirstOrDefaultAsync(cancellationToken);

    private static string AddressOf(CarePlan plan) => $"/plans/{plan.Reference}";
}
