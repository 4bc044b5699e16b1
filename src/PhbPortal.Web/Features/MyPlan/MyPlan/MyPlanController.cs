using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>A patient's own pages. Their addresses name no record: the signed-in user determines the person.</summary>
[Opens<OwnAccess>(Act.Read)]
public sealed class MyPlanController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("my-plan")]
    public async Task<IActionResult> Index() => Found(await MyPage.LoadAsync(db, Me, clock.Today, CancellationToken));

    [HttpGet("my-plan/plan")]
    public async Task<IActionResult> Plan() =>
        await WholePlanPage.LoadAsync(db, Me, draft: false, clock.Today, CancellationToken) is { } page ? View(page) : View("NoPlan");

    [HttpGet("my-plan/money")]
    public async Task<IActionResult> Money() => Found(await MyMoneyPage.LoadAsync(db, Me, clock.Today, CancellationToken));

    [Opens<OwnAccess>(Act.Write)]
    [HttpGet("my-plan/agree")]
    public async Task<IActionResult> Agree() =>
        await WholePlanPage.LoadAsync(db, Me, draft: true, clock.Today, CancellationToken) is { } page
            ? View(new AgreePage(page))
            : View("NoPlan");

    [Opens<OwnAccess>(Act.Write)]
    [HttpPost("my-plan/agree")]
    public Task<IActionResult> Agree(AgreeForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var person = Me.PersonId;
                var plan = await db.CarePlans.SingleOrDefaultAsync(
                    p => p.PersonId == person && p.Reference == form.Plan,
                    CancellationToken
                );
                if (plan is null)
                    return Edit.Answer(NotFound());
                if (!plan.IsOpen || plan.Version != form.Version)
                    return Edit.Answer(await AgainAsync(form));
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAgainAsync(form));
                plan.RecordAgreement(clock.Today, Me.Name, await AsAsync(), AgreedHow.OnScreen);
                return Edit.Save(() =>
                    RedirectWithMessage("/my-plan", $"You agreed to this plan. {plan.CoordinatorName} will send it to be approved.")
                );
            },
            lost: () => AgainAsync(form)
        );

    private Task<IActionResult> AgainAsync(AgreeForm form)
    {
        ModelState.AddModelError(nameof(form.Agrees), "The plan changed while you were reading it. Please read it again before you agree.");
        return ShowAgainAsync(form);
    }

    private async Task<IActionResult> ShowAgainAsync(AgreeForm form) =>
        await WholePlanPage.LoadAsync(db, Me, draft: true, clock.Today, CancellationToken) is { } page
            ? View(
                new AgreePage(page)
                {
                    Form = new() { Plan = form.Plan, Version = page.Plan.Version },
                }
            )
            : View("NoPlan");

    private async Task<AgreedAs> AsAsync()
    {
        if (Me.Role == Role.Patient)
            return AgreedAs.Person;
        var represented = Me.PersonId;
        var person = await db
            .People.AsNoTracking()
            .Include(p => p.Representatives)
            .SingleAsync(p => p.Id == represented, CancellationToken);
        return person.Representatives.Any(r => r.Kind == RepresentativeKind.Representative && r.ActsOn(clock.Today))
            ? AgreedAs.Representative
            : AgreedAs.Nominee;
    }

    private IActionResult Found(object? page) => page is null ? NotFound() : View(page);
}
