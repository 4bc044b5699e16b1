using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Risks;

/// <summary>Risks talked through with the person, and what makes them safer.</summary>
[Opens<PlanAccess>(Act.Warn), WhileTheyLive]
[ComparesEditors]
public sealed class RisksController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    private static readonly string Full = $"A plan holds at most {CarePlan.MostRows} risks. Change or remove one first.";

    [HttpGet("plans/{plan}/risks")]
    public Task<IActionResult> Index(string plan) => ShowAsync(plan, nameof(Index), RisksPage.Of);

    [HttpPost("plans/{plan}/risks")]
    public Task<IActionResult> Index(string plan, RisksForm form) =>
        CompleteAsync(plan, PlanSections.Risks, form.Completed, () => Index(plan));

    [HttpGet("plans/{plan}/risks/add")]
    public Task<IActionResult> Add(string plan) =>
        ShowAsync(plan, nameof(Add), (heading, kept) => new RiskPage(heading, null, new() { Version = kept.Version }));

    [HttpPost("plans/{plan}/risks/add")]
    public Task<IActionResult> Add(string plan, RiskForm form) =>
        AddAsync(
            plan,
            form.Version,
            kept => kept.Risks.Any(risk => risk.Details == form.ToDetails()),
            kept => kept.Risks.Count >= CarePlan.MostRows ? Full : null,
            kept => kept.AddRisk(form.ToDetails()),
            () => ShowAsync(plan, nameof(Add), (heading, _) => new RiskPage(heading, null, form))
        );

    [HttpGet("plans/{plan}/risks/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) => ShowRiskAsync(plan, nameof(Change), number, null);

    [HttpPost("plans/{plan}/risks/{number:int}")]
    public Task<IActionResult> Change(string plan, int number, RiskForm form) =>
        ChangeAsync(
            plan,
            form,
            kept => kept.Risks.FirstOrDefault(risk => risk.Number == number) is { } risk ? RiskForm.From(kept, risk) : null,
            "Risks",
            kept => kept.ChangeRisk(number, form.ToDetails()),
            () => ShowRiskAsync(plan, nameof(Change), number, form)
        );

    [HttpGet("plans/{plan}/risks/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) => ShowRiskAsync(plan, nameof(Remove), number, null);

    [HttpPost("plans/{plan}/risks/{number:int}/remove")]
    [ActionName(nameof(Remove))]
    public Task<IActionResult> RemoveNow(string plan, int number, RemoveForm form) =>
        RemoveAsync(
            plan,
            form,
            kept => kept.Risks.Any(risk => risk.Number == number),
            kept =>
            {
                kept.RemoveRisk(number);
                return true;
            },
            "Risk removed",
            () => Remove(plan, number)
        );

    protected override string HrefAfter(string plan) => $"/plans/{plan}/risks";

    protected override Task<CarePlan?> FindAsync(string plan) =>
        Db.CarePlans.Include(kept => kept.Risks).SingleOrDefaultAsync(kept => kept.Reference == plan, CancellationToken);

    protected override Task<PlanHeading?> HeadAsync(CarePlan plan) =>
        PlanHeading.LoadAsync(Db, plan.Reference, Clock.Today, CancellationToken);

    private Task<IActionResult> ShowRiskAsync(string plan, string view, int number, RiskForm? typed) =>
        ShowAsync(plan, view, (heading, kept) => RiskPage.Of(heading, kept, number, typed));
}
