using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>A patient's own pages. They name no record in their addresses: whose they are comes from who is signed in.</summary>
[Opens<OwnAccess>(Act.Read)]
[Route("my-plan")]
public sealed class MyPlanController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        Found(await MyPage.LoadAsync(db, SignedIn.From(User), clock.Today, cancellationToken));

    [HttpGet("plan")]
    public async Task<IActionResult> Plan(CancellationToken cancellationToken) =>
        await WholePlanPage.LoadAsync(db, SignedIn.From(User), draft: false, clock.Today, cancellationToken) is { } page
            ? View(page)
            : View("NoPlan");

    [HttpGet("money")]
    public async Task<IActionResult> Money(CancellationToken cancellationToken) =>
        Found(await MyMoneyPage.LoadAsync(db, SignedIn.From(User), clock.Today, cancellationToken));

    [Opens<OwnAccess>(Act.Write)]
    [HttpGet("agree")]
    public async Task<IActionResult> Agree(CancellationToken cancellationToken) =>
        await WholePlanPage.LoadAsync(db, SignedIn.From(User), draft: true, clock.Today, cancellationToken) is { } page
            ? View(new AgreePage(page))
            : View("NoPlan");

    [Opens<OwnAccess>(Act.Write)]
    [HttpPost("agree")]
    public async Task<IActionResult> Agree(AgreeForm form, CancellationToken cancellationToken)
    {
        var signedIn = SignedIn.From(User);
        var plan = await db.CarePlans.SingleOrDefaultAsync(
            p => p.PersonId == signedIn.PersonId && p.Reference == form.Plan,
            cancellationToken
        );
        if (plan is null)
            return NotFound();
        if (!plan.IsOpen || plan.Version != form.Version)
            return await AgainAsync(form, signedIn, cancellationToken);
        if (!ModelState.IsValid)
            return await ShowAgainAsync(form, signedIn, cancellationToken);
        plan.RecordAgreement(clock.Today, signedIn.Name, await AsAsync(signedIn, cancellationToken), AgreedHow.OnScreen);
        if (!await db.TrySaveAsync(cancellationToken))
            return await AgainAsync(form, signedIn, cancellationToken);
        TempData[PageText.Done] = "You agreed to this plan. " + plan.CoordinatorName + " will send it to be approved.";
        return RedirectToAction(nameof(Index));
    }

    private Task<IActionResult> AgainAsync(AgreeForm form, SignedIn signedIn, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(nameof(form.Agrees), "The plan changed while you were reading it. Please read it again before you agree.");
        return ShowAgainAsync(form, signedIn, cancellationToken);
    }

    private async Task<IActionResult> ShowAgainAsync(AgreeForm form, SignedIn signedIn, CancellationToken cancellationToken) =>
        await WholePlanPage.LoadAsync(db, signedIn, draft: true, clock.Today, cancellationToken) is { } page
            ? View(
                new AgreePage(page)
                {
                    Form = new() { Plan = form.Plan, Version = page.Plan.Version },
                }
            )
            : View("NoPlan");

    private async Task<AgreedAs> AsAsync(SignedIn signedIn, CancellationToken cancellationToken)
    {
        if (signedIn.Role == Role.Patient)
            return AgreedAs.Person;
        var person = await db
            .People.AsNoTracking()
            .Include(p => p.Representatives)
            .SingleAsync(p => p.Id == signedIn.PersonId, cancellationToken);
        return person.Representatives.Any(r => r.Kind == RepresentativeKind.Representative && r.ActsOn(clock.Today))
            ? AgreedAs.Representative
            : AgreedAs.Nominee;
    }

    private IActionResult Found(object? page) => page is null ? NotFound() : View(page);
}
