using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Sections;

/// <summary>The sections with a single form: what matters, what happens when something goes wrong, and the people.</summary>
[Opens<PlanAccess>(Act.Write), WhileTheyLive, ComparesEditors]
public sealed class SectionsController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    [HttpGet("plans/{plan}/what-matters")]
    public Task<IActionResult> WhatMatters(string plan) => ShowAsync(plan, (heading, kept) => WhatMattersPage.Of(heading, kept, null));

    [HttpPost("plans/{plan}/what-matters")]
    public Task<IActionResult> WhatMatters(string plan, WhatMattersForm form) =>
        ChangeAsync(
            plan,
            form,
            WhatMattersForm.From,
            "What matters",
            form.WriteTo,
            (heading, kept) => WhatMattersPage.Of(heading, kept, form)
        );

    [HttpGet("plans/{plan}/contingency")]
    public Task<IActionResult> Contingency(string plan) => ShowAsync(plan, (heading, kept) => ContingencyPage.Of(heading, kept, null));

    [HttpPost("plans/{plan}/contingency")]
    public Task<IActionResult> Contingency(string plan, ContingencyForm form) =>
        ChangeAsync(
            plan,
            form,
            ContingencyForm.From,
            "If something goes wrong",
            form.WriteTo,
            (heading, kept) => ContingencyPage.Of(heading, kept, form)
        );

    [HttpGet("plans/{plan}/people")]
    public Task<IActionResult> People(string plan) => ShowAsync(plan, (heading, kept) => PeoplePage.Of(heading, kept, null));

    [HttpPost("plans/{plan}/people")]
    public Task<IActionResult> People(string plan, PeopleForm form) =>
        ChangeAsync(plan, form, PeopleForm.From, "People and reviews", form.WriteTo, (heading, kept) => PeoplePage.Of(heading, kept, form));

    [HttpGet("plans/{plan}/with-budget")]
    public Task<IActionResult> WithBudget(string plan) => ShowAsync(plan, (heading, kept) => WithBudgetPage.Of(heading, kept, null));

    [HttpPost("plans/{plan}/with-budget")]
    public Task<IActionResult> WithBudget(string plan, WithBudgetForm form) =>
        ChangeAsync(
            plan,
            form,
            WithBudgetForm.From,
            "With a budget or without one",
            form.WriteTo,
            (heading, kept) => WithBudgetPage.Of(heading, kept, form)
        );

    protected override string HrefAfter(string plan) => $"/plans/{plan}";

    // A plan has at most four arrangements, so one command loads both.
    protected override Task<CarePlan?> FindAsync(string plan) =>
        Db
            .CarePlans.Include(kept => kept.Contingencies)
            .Include(kept => kept.Asked)
            .AsSingleQuery()
            .SingleOrDefaultAsync(kept => kept.Reference == plan, CancellationToken);

    protected override Task<PlanHeading?> HeadAsync(CarePlan plan) =>
        PlanHeading.LoadAsync(Db, plan.Reference, Clock.Today, CancellationToken);
}
