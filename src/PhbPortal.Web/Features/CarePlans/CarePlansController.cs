using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.CarePlans;

/// <summary>A plan as a whole: begun, worked through as a task list, checked, compared with another version, copied into the next.</summary>
[Opens<PlanAccess>(Act.Read)]
[Route("plans")]
public sealed class CarePlansController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("start/{case}"), WhileTheyLive]
    [Opens<CaseAccess>(Act.Write)]
    public async Task<IActionResult> Start(string @case, CancellationToken ct)
    {
        if (await FindCase(@case, ct) is not { } found)
            return NotFound();
        return await PlanOf(found, ct) is { } plan
            ? Redirect(AddressOf(plan))
            : View(StartPage.Of(found, StartForm.For(found, clock.Today), clock.Today));
    }

    [HttpPost("start/{case}"), WhileTheyLive]
    [Opens<CaseAccess>(Act.Write)]
    public async Task<IActionResult> Start(string @case, StartForm form, CancellationToken ct)
    {
        if (await FindCase(@case, ct) is not { } found)
            return NotFound();
        if (await PlanOf(found, ct) is { } kept)
            return Redirect(AddressOf(kept));
        if (!ModelState.IsValid)
            return View(StartPage.Of(found, form, clock.Today));
        var plan = CarePlan.Start(found, form.Period, clock.Today, SignedIn.From(User).Actor);
        plan.ChooseBudget(form.WantsBudget);
        return await KeepAsync(plan, ct) ? Redirect(AddressOf(plan)) : await Start(@case, form, ct);
    }

    [HttpGet("{plan}")]
    public async Task<IActionResult> Show(string plan, CancellationToken ct) =>
        await PlanPage.LoadAsync(db, plan, SignedIn.From(User), clock.Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{plan}/check")]
    public async Task<IActionResult> Check(string plan, CancellationToken ct) =>
        await db.PlanForDecisionAsync(plan, ct) is { } whole ? View(CheckPage.Of(whole, SignedIn.From(User), clock.Today)) : NotFound();

    [HttpGet("{plan}/compare/{other}")]
    public async Task<IActionResult> Compare(string plan, string other, CancellationToken ct)
    {
        var both = await db.WithSectionsAsync([plan, other], ct);
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
    public async Task<IActionResult> Next(string plan, CancellationToken ct)
    {
        if (await db.WithSectionsAsync(plan, ct) is not { } found)
            return NotFound();
        return await OpenOrLater(found, ct) is { } later
            ? Redirect(AddressOf(later))
            : View(NextPage.Of(found, NextForm.For(found), clock.Today));
    }

    [HttpPost("{plan}/next"), WhileTheyLive]
    [Opens<PlanAccess>(Act.Write)]
    public async Task<IActionResult> Next(string plan, NextForm form, CancellationToken ct)
    {
        if (await db.WithSectionsAsync(plan, ct) is not { } found)
            return NotFound();
        if (await OpenOrLater(found, ct) is { } later)
            return Redirect(AddressOf(later));
        if (!ModelState.IsValid)
            return View(NextPage.Of(found, form, clock.Today));
        var next = found.NextVersion(found.Case, form.Period, clock.Today, SignedIn.From(User).Actor);
        return await KeepAsync(next, ct) ? Redirect(AddressOf(next)) : await Next(plan, form, ct);
    }

    /// <returns>False, and nothing kept, when somebody else was faster: asked again, there is a plan to land on.</returns>
    private async Task<bool> KeepAsync(CarePlan plan, CancellationToken ct)
    {
        db.CarePlans.Add(plan);
        try
        {
            return await db.TrySaveAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The key on the case and the number let the other one through.
            db.ChangeTracker.Clear();
            if (!await db.CarePlans.AnyAsync(other => other.CaseId == plan.CaseId && other.Number == plan.Number, ct))
                throw;
            return false;
        }
    }

    private Task<Case?> FindCase(string reference, CancellationToken ct) =>
        db
            .Cases.Include(c => c.Person)
            .Include(c => c.IndicativeAmounts)
            .AsSingleQuery()
            .SingleOrDefaultAsync(c => c.Reference == reference, ct);

    // A case has one plan at a time; its later versions begin from the one before.
    private Task<CarePlan?> PlanOf(Case @case, CancellationToken ct) =>
        db.CarePlans.AsNoTracking().Where(plan => plan.CaseId == @case.Id).OrderByDescending(plan => plan.Number).FirstOrDefaultAsync(ct);

    // Only a decided version, and of those the last, is copied into the next; otherwise there is one to go on with.
    private async Task<CarePlan?> OpenOrLater(CarePlan plan, CancellationToken ct) =>
        plan.IsOpen || plan.State == PlanState.Submitted
            ? plan
            : await db
                .CarePlans.AsNoTracking()
                .Where(other => other.CaseId == plan.CaseId && other.Number > plan.Number)
                .OrderByDescending(other => other.Number)
                .FirstOrDefaultAsync(ct);

    private static string AddressOf(CarePlan plan) => $"/plans/{plan.Reference}";
}
