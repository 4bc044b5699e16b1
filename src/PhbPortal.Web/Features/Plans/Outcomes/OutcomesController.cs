using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Outcomes;

/// <summary>Further outcomes of a need, and changes to one.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
public sealed class OutcomesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/outcomes/add/{need:int}")]
    public Task<IActionResult> Add(string plan, int need) =>
        Show(plan, nameof(Add), (heading, kept) => OutcomePage.ForNew(heading, kept, need, null));

    [HttpPost("plans/{plan}/outcomes/add/{need:int}")]
    public async Task<IActionResult> Add(string plan, int need, OutcomeForm form)
    {
        if (await Find(plan) is not { } kept || kept.Needs.FirstOrDefault(n => n.Number == need) is not { } served)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version && served.Outcomes.Any(outcome => outcome.OwnWords == form.OwnWords.Tidy()))
            return Done(plan, "You have already sent this");
        if (kept.Outcomes.Count() >= CarePlan.MostRows)
            ModelState.AddModelError("", $"A plan holds at most {CarePlan.MostRows} outcomes. Change or remove one first.");
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Add), (heading, _) => OutcomePage.ForNew(heading, kept, need, form));
        kept.AddOutcome(need, form.OwnWords.Tidy(), form.Sign.Tidy(), form.TargetDay?.Value);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Add(plan, need, form);
    }

    [HttpGet("plans/{plan}/outcomes/{number:int}")]
    public Task<IActionResult> Change(string plan, int number) =>
        Show(plan, nameof(Change), (heading, kept) => OutcomePage.ForKept(heading, kept, number, null));

    [HttpPost("plans/{plan}/outcomes/{number:int}")]
    public async Task<IActionResult> Change(string plan, int number, OutcomeForm form)
    {
        if (!ModelState.IsValid)
            return await Show(plan, nameof(Change), (heading, kept) => OutcomePage.ForKept(heading, kept, number, form));
        if (await Find(plan) is not { } kept || kept.Outcomes.FirstOrDefault(o => o.Number == number) is not { } outcome)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, OutcomeForm.From(kept, outcome), "Needs and outcomes", ListOf(plan), () => Done(plan));
        kept.ChangeOutcome(number, form.OwnWords.Tidy(), form.Sign.Tidy(), form.TargetDay?.Value);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Change(plan, number, form);
    }

    [HttpGet("plans/{plan}/outcomes/{number:int}/remove")]
    public Task<IActionResult> Remove(string plan, int number) =>
        Show(plan, nameof(Remove), (heading, kept) => RemoveOutcomePage.Of(heading, kept, number));

    [HttpPost("plans/{plan}/outcomes/{number:int}/remove")]
    [ActionName(nameof(Remove))]
    public async Task<IActionResult> RemoveNow(string plan, int number, RemoveForm form)
    {
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (kept.Outcomes.All(outcome => outcome.Number != number))
            return Done(plan, "Outcome removed");
        if (form.Version != kept.Version || !kept.RemoveOutcome(number))
            return await Remove(plan, number);
        return await db.TrySaveAsync(CancellationToken)
            ? Done(plan, "Outcome removed")
            : await RemoveNow(plan, number, form);
    }

    private async Task<IActionResult> Show(
        string plan,
        string view,
        Func<PlanHeading, CarePlan, object?> pageOf)
    {
        if (
            await PlanHeading.LoadAsync(db, plan, clock.Today, CancellationToken) is not { } heading
            || await Find(plan) is not { } kept
        )
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        return pageOf(heading, kept) is { } page ? View(view, page) : NotFound();
    }

    private Task<CarePlan?> Find(string plan) => db.WithSupportAsync(plan, CancellationToken);

    private RedirectResult Done(string plan, string words = "Saved") =>
        RedirectWithMessage(ListOf(plan), words);

    private static string ListOf(string plan) => $"/plans/{plan}/needs";
}
