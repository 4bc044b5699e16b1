using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Sections;

/// <summary>The sections that are one form each: what matters, what happens when something goes wrong, and the people.</summary>
[Opens<PlanAccess>(Act.Write), WhileTheyLive]
[ComparesEditors]
public sealed class SectionsController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    [HttpGet("plans/{plan}/what-matters")]
    public Task<IActionResult> WhatMatters(string plan) => ShowWhatMatters(plan, null);

    [HttpPost("plans/{plan}/what-matters")]
    public Task<IActionResult> WhatMatters(string plan, WhatMattersForm form) =>
        ChangeAsync(plan, form, WhatMattersForm.From, "What matters", form.WriteTo, () => ShowWhatMatters(plan, form));

    [HttpGet("plans/{plan}/contingency")]
    public Task<IActionResult> Contingency(string plan) => ShowContingency(plan, null);

    [HttpPost("plans/{plan}/contingency")]
    public Task<IActionResult> Contingency(string plan, ContingencyForm form) =>
        ChangeAsync(plan, form, ContingencyForm.From, "If something goes wrong", form.WriteTo, () => ShowContingency(plan, form));

    [HttpGet("plans/{plan}/people")]
    public Task<IActionResult> People(string plan) => ShowPeople(plan, null);

    [HttpPost("plans/{plan}/people")]
    public Task<IActionResult> People(string plan, PeopleForm form) =>
        ChangeAsync(plan, form, PeopleForm.From, "People and reviews", form.WriteTo, () => ShowPeople(plan, form));

    [HttpGet("plans/{plan}/with-budget")]
    public Task<IActionResult> WithBudget(string plan) => ShowWithBudget(plan, null);

    [HttpPost("plans/{plan}/with-budget")]
    public Task<IActionResult> WithBudget(string plan, WithBudgetForm form) =>
        ChangeAsync(plan, form, WithBudgetForm.From, "With a budget or without one", form.WriteTo, () => ShowWithBudget(plan, form));

    protected override string HrefAfter(string plan) => $"/plans/{plan}";

    // A plan has at most four arrangements, so one command reads it with them.
    protected override Task<CarePlan?> FindAsync(string plan) =>
        Db
            .CarePlans.Include(kept => kept.Contingencies)
            .Include(kept => kept.Asked)
            .AsSingleQuery()
            .SingleOrDefaultAsync(kept => kept.Reference == plan, CancellationToken);

    protected override Task<PlanHeading?> HeadAsync(CarePlan plan) =>
        PlanHeading.LoadAsync(Db, plan.Reference, Clock.Today, CancellationToken);

    private Task<IActionResult> ShowWhatMatters(string plan, WhatMattersForm? typed) =>
        ShowAsync(plan, nameof(WhatMatters), (heading, kept) => new WhatMattersPage(heading, typed ?? WhatMattersForm.From(kept)));

    private Task<IActionResult> ShowContingency(string plan, ContingencyForm? typed) =>
        ShowAsync(plan, nameof(Contingency), (heading, kept) => new ContingencyPage(heading, typed ?? ContingencyForm.From(kept)));

    private Task<IActionResult> ShowPeople(string plan, PeopleForm? typed) =>
        ShowAsync(plan, nameof(People), (heading, kept) => new PeoplePage(heading, typed ?? PeopleForm.From(kept)));

    private Task<IActionResult> ShowWithBudget(string plan, WithBudgetForm? typed) =>
        ShowAsync(plan, nameof(WithBudget), (heading, kept) => new WithBudgetPage(heading, typed ?? WithBudgetForm.From(kept)));
}
