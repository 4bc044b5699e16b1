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
public sealed class SectionsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/what-matters")]
    public Task<IActionResult> WhatMatters(string plan) =>
        ShowWhatMatters(plan, null);

    [HttpPost("plans/{plan}/what-matters")]
    public async Task<IActionResult> WhatMatters(string plan, WhatMattersForm form)
    {
        if (!ModelState.IsValid)
            return await ShowWhatMatters(plan, form);
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, WhatMattersForm.From(kept), "What matters", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await WhatMatters(plan, form);
    }

    [HttpGet("plans/{plan}/contingency")]
    public Task<IActionResult> Contingency(string plan) =>
        ShowContingency(plan, null);

    [HttpPost("plans/{plan}/contingency")]
    public async Task<IActionResult> Contingency(string plan, ContingencyForm form)
    {
        if (!ModelState.IsValid)
            return await ShowContingency(plan, form);
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, ContingencyForm.From(kept), "If something goes wrong", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await Contingency(plan, form);
    }

    [HttpGet("plans/{plan}/people")]
    public Task<IActionResult> People(string plan) => ShowPeople(plan, null);

    [HttpPost("plans/{plan}/people")]
    public async Task<IActionResult> People(string plan, PeopleForm form)
    {
        if (!ModelState.IsValid)
            return await ShowPeople(plan, form);
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, PeopleForm.From(kept), "People and reviews", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await People(plan, form);
    }

    [HttpGet("plans/{plan}/with-budget")]
    public Task<IActionResult> WithBudget(string plan) =>
        ShowWithBudget(plan, null);

    [HttpPost("plans/{plan}/with-budget")]
    public async Task<IActionResult> WithBudget(string plan, WithBudgetForm form)
    {
        if (!ModelState.IsValid)
            return await ShowWithBudget(plan, form);
        if (await Find(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        if (form.Version != kept.Version)
            return this.Compare(form, WithBudgetForm.From(kept), "With a budget or without one", BackTo(plan), () => Done(plan));
        form.WriteTo(kept);
        return await db.TrySaveAsync(CancellationToken) ? Done(plan) : await WithBudget(plan, form);
    }

    private Task<IActionResult> ShowWhatMatters(string plan, WhatMattersForm? typed) =>
        Show(
            plan,
            nameof(WhatMatters),
            (heading, kept) => new WhatMattersPage(heading, typed ?? WhatMattersForm.From(kept)));

    private Task<IActionResult> ShowContingency(string plan, ContingencyForm? typed) =>
        Show(
            plan,
            nameof(Contingency),
            (heading, kept) => new ContingencyPage(heading, typed ?? ContingencyForm.From(kept)));

    private Task<IActionResult> ShowPeople(string plan, PeopleForm? typed) =>
        Show(plan, nameof(People), (heading, kept) => new PeoplePage(heading, typed ?? PeopleForm.From(kept)));

    private Task<IActionResult> ShowWithBudget(string plan, WithBudgetForm? typed) =>
        Show(
            plan,
            nameof(WithBudget),
            (heading, kept) => new WithBudgetPage(heading, typed ?? WithBudgetForm.From(kept)));

    private async Task<IActionResult> Show(
        string plan,
        string view,
        Func<PlanHeading, CarePlan, object> page)
    {
        if (
            await PlanHeading.LoadAsync(db, plan, clock.Today, CancellationToken) is not { } heading
            || await Find(plan) is not { } kept
        )
            return NotFound();
        return kept.IsOpen ? View(view, page(heading, kept)) : this.PlanClosed(kept);
    }

    // A plan has at most four arrangements, so one command reads it with them.
    private Task<CarePlan?> Find(string plan) =>
        db
            .CarePlans.Include(kept => kept.Contingencies)
            .Include(kept => kept.Asked)
            .AsSingleQuery()
            .SingleOrDefaultAsync(kept => kept.Reference == plan, CancellationToken);

    private RedirectResult Done(string plan) =>
        RedirectWithMessage(BackTo(plan), "Saved");

    private static string BackTo(string plan) => $"/plans/{plan}";
}
