using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Sections;

/// <summary>The sections that are one form each: what matters, what happens when something goes wrong, and the people.</summary>
[Opens<PlanAccess>(Act.Write), WhileTheyLive]
[ComparesEditors]
[Route("plans/{plan}")]
public sealed class SectionsController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("what-matters")]
    public Task<IActionResult> WhatMatters(string plan, CancellationToken cancellationToken) =>
        ShowWhatMatters(plan, null, cancellationToken);

    [HttpPost("what-matters")]
    public async Task<IActionResult> WhatMatters(string plan, WhatMattersForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowWhatMatters(plan, form, cancellationToken);
        if (await Find(plan, cancellationToken) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, WhatMattersForm.From(kept), "What matters", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(cancellationToken) ? Done(plan) : await WhatMatters(plan, form, cancellationToken);
    }

    [HttpGet("contingency")]
    public Task<IActionResult> Contingency(string plan, CancellationToken cancellationToken) =>
        ShowContingency(plan, null, cancellationToken);

    [HttpPost("contingency")]
    public async Task<IActionResult> Contingency(string plan, ContingencyForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowContingency(plan, form, cancellationToken);
        if (await Find(plan, cancellationToken) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, ContingencyForm.From(kept), "If something goes wrong", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(cancellationToken) ? Done(plan) : await Contingency(plan, form, cancellationToken);
    }

    [HttpGet("people")]
    public Task<IActionResult> People(string plan, CancellationToken cancellationToken) => ShowPeople(plan, null, cancellationToken);

    [HttpPost("people")]
    public async Task<IActionResult> People(string plan, PeopleForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowPeople(plan, form, cancellationToken);
        if (await Find(plan, cancellationToken) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, PeopleForm.From(kept), "People and reviews", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(cancellationToken) ? Done(plan) : await People(plan, form, cancellationToken);
    }

    [HttpGet("with-budget")]
    public Task<IActionResult> WithBudget(string plan, CancellationToken cancellationToken) =>
        ShowWithBudget(plan, null, cancellationToken);

    [HttpPost("with-budget")]
    public async Task<IActionResult> WithBudget(string plan, WithBudgetForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowWithBudget(plan, form, cancellationToken);
        if (await Find(plan, cancellationToken) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, WithBudgetForm.From(kept), "With a budget or without one", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(cancellationToken) ? Done(plan) : await WithBudget(plan, form, cancellationToken);
    }

    private Task<IActionResult> ShowWhatMatters(string plan, WhatMattersForm? typed, CancellationToken cancellationToken) =>
        Show(
            plan,
            nameof(WhatMatters),
            (heading, kept) => new WhatMattersPage(heading, typed ?? WhatMattersForm.From(kept)),
            cancellationToken
        );

    private Task<IActionResult> ShowContingency(string plan, ContingencyForm? typed, CancellationToken cancellationToken) =>
        Show(
            plan,
            nameof(Contingency),
            (heading, kept) => new ContingencyPage(heading, typed ?? ContingencyForm.From(kept)),
            cancellationToken
        );

    private Task<IActionResult> ShowPeople(string plan, PeopleForm? typed, CancellationToken cancellationToken) =>
        Show(plan, nameof(People), (heading, kept) => new PeoplePage(heading, typed ?? PeopleForm.From(kept)), cancellationToken);

    private Task<IActionResult> ShowWithBudget(string plan, WithBudgetForm? typed, CancellationToken cancellationToken) =>
        Show(
            plan,
            nameof(WithBudget),
            (heading, kept) => new WithBudgetPage(heading, typed ?? WithBudgetForm.From(kept)),
            cancellationToken
        );

    private async Task<IActionResult> Show(
        string plan,
        string view,
        Func<PlanHeading, CarePlan, object> page,
        CancellationToken cancellationToken
    )
    {
        if (
            await PlanHeading.LoadAsync(db, plan, clock.Today, cancellationToken) is not { } heading
            || await Find(plan, cancellationToken) is not { } kept
        )
            return NotFound();
        return kept.IsOpen ? View(view, page(heading, kept)) : this.PlanClosed(kept);
    }

    // A plan has at most four arrangements, so one command reads it with them.
    private Task<CarePlan?> Find(string plan, CancellationToken cancellationToken) =>
        db
            .CarePlans.Include(kept => kept.Contingencies)
            .Include(kept => kept.Asked)
            .AsSingleQuery()
            .SingleOrDefaultAsync(kept => kept.Reference == plan, cancellationToken);

    private RedirectResult Done(string plan)
    {
        TempData[PageText.Done] = "Saved";
        return Redirect(BackTo(plan));
    }

    private static string BackTo(string plan) => $"/plans/{plan}";
}
