using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Risks;

/// <summary>Risks discussed with the person, and what reduces them.</summary>
[Opens<PlanAccess>(Act.Warn), WhileTheyLive, ComparesEditors]
public sealed class RisksController(PortalDbContext db, PortalClock clock) : PlanRowsController(db, clock)
{
    protected override string What => "Risks";

    [HttpGet("plans/{plan}/risks")]
    public Task<IActionResult> Index(string plan) => ShowAsync(plan, RisksPage.Of);

    [HttpPost("plans/{plan}/risks")]
    public Task<IActionResult> Index(string plan, RisksForm form) =>
        CompleteAsync(plan, PlanSections.Risks, form.Completed, () => Index(plan));

    [HttpGet("plans/{plan}/risks/add")]
    public Task<IActionResult> Add(string plan) => ShowAsync(plan, (heading, kept) => RiskPage.ForNew(heading, kept, null));

    [HttpPost("plans/{plan}/risks/add")]
    public Task<IActionResult> Add(string plan, RiskForm form) =>
        AddAsync(plan, form, (heading, kept) => RiskPage.ForNew(heading, kept, form));

    [HttpGet("plans/{plan}/risks/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) =>
        ShowAsync(plan, (heading, kept) => RiskPage.ForKept(heading, kept, number, null));

    [HttpPost("plans/{plan}/risks/{number:int}")]
    public Task<IActionResult> Change(string plan, int number, RiskForm form) =>
        ChangeAsync(plan, number, form, (heading, kept) => RiskPage.ForKept(heading, kept, number, form));

    [HttpGet("plans/{plan}/risks/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        ShowAsync(plan, (heading, kept) => RiskPage.ForKept(heading, kept, number, null));

    [HttpPost("plans/{plan}/risks/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number, RemoveForm form) =>
        RemoveAsync(plan, form, kept => kept.RiskOf(number), kept => kept.RemoveRisk(number), "Risk removed", () => Remove(plan, number));

    protected override string HrefAfter(string plan) => $"/plans/{plan}/risks";

    protected override Task<CarePlan?> FindAsync(string plan) =>
        Db.CarePlans.Include(kept => kept.Risks).SingleOrDefaultAsync(kept => kept.Reference == plan, CancellationToken);

    protected override Task<PlanHeading?> HeadAsync(CarePlan plan) =>
        PlanHeading.LoadAsync(Db, plan.Reference, Clock.Today, CancellationToken);
}
