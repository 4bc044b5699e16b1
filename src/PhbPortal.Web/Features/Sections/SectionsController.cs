using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Sections;

/// <summary>The sections that are one form each: what matters, what happens when something goes wrong, and the people.</summary>
[Opens<PlanAccess>(Act.Write), WhileTheyLive]
[ComparesEditors]
[Route("plans/{plan}")]
public sealed class SectionsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("what-matters")]
    public Task<IActionResult> WhatMatters(string plan, CancellationToken ct) => ShowWhatMatters(plan, null, ct);

    [HttpPost("what-matters")]
    public async Task<IActionResult> WhatMatters(string plan, WhatMattersForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowWhatMatters(plan, form, ct);
        if (await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, WhatMattersForm.From(kept), "What matters", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(ct) ? Done(plan) : await WhatMatters(plan, form, ct);
    }

    [HttpGet("contingency")]
    public Task<IActionResult> Contingency(string plan, CancellationToken ct) => ShowContingency(plan, null, ct);

    [HttpPost("contingency")]
    public async Task<IActionResult> Contingency(string plan, ContingencyForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowContingency(plan, form, ct);
        if (await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, ContingencyForm.From(kept), "If something goes wrong", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(ct) ? Done(plan) : await Contingency(plan, form, ct);
    }

    [HttpGet("people")]
    public Task<IActionResult> People(string plan, CancellationToken ct) => ShowPeople(plan, null, ct);

    [HttpPost("people")]
    public async Task<IActionResult> People(string plan, PeopleForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowPeople(plan, form, ct);
        if (await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, PeopleForm.From(kept), "People and reviews", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(ct) ? Done(plan) : await People(plan, form, ct);
    }

    [HttpGet("with-budget")]
    public Task<IActionResult> WithBudget(string plan, CancellationToken ct) => ShowWithBudget(plan, null, ct);

    [HttpPost("with-budget")]
    public async Task<IActionResult> WithBudget(string plan, WithBudgetForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowWithBudget(plan, form, ct);
        if (await Find(plan, ct) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, WithBudgetForm.From(kept), "With a budget or without one", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(ct) ? Done(plan) : await WithBudget(plan, form, ct);
    }

    private Task<IActionResult> ShowWhatMatters(string plan, WhatMattersForm? typed, CancellationToken ct) =>
        Show(plan, nameof(WhatMatters), (heading, kept) => new WhatMattersPage(heading, typed ?? WhatMattersForm.From(kept)), ct);

    private Task<IActionResult> ShowContingency(string plan, ContingencyForm? typed, CancellationToken ct) =>
        Show(plan, nameof(Contingency), (heading, kept) => new ContingencyPage(heading, typed ?? ContingencyForm.From(kept)), ct);

    private Task<IActionResult> ShowPeople(string plan, PeopleForm? typed, CancellationToken ct) =>
        Show(plan, nameof(People), (heading, kept) => new PeoplePage(heading, typed ?? PeopleForm.From(kept)), ct);

    private Task<IActionResult> ShowWithBudget(string plan, WithBudgetForm? typed, CancellationToken ct) =>
        Show(plan, nameof(WithBudget), (heading, kept) => new WithBudgetPage(heading, typed ?? WithBudgetForm.From(kept)), ct);

    private async Task<IActionResult> Show(string plan, string view, Func<PlanHeading, CarePlan, object> page, CancellationToken ct)
    {
        if (await PlanHeading.LoadAsync(db, plan, clock.Today, ct) is not { } heading || await Find(plan, ct) is not { } kept)
            return NotFound();
        return kept.IsOpen ? View(view, page(heading, kept)) : this.PlanClosed(kept);
    }

    // A plan has at most four arrangements, so one command reads it with them.
    private Task<CarePlan?> Find(string plan, CancellationToken ct) =>
        db
            .CarePlans.Include(kept => kept.Contingencies)
            .Include(kept => kept.Asked)
            .AsSingleQuery()
            .SingleOrDefaultAsync(kept => kept.Reference == plan, ct);

    private RedirectResult Done(string plan)
    {
        TempData[PageText.Done] = "Saved";
        return Redirect(BackTo(plan));
    }

    private static string BackTo(string plan) => $"/plans/{plan}";
}
