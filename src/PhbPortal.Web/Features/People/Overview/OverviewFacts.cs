using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Overview;

/// <summary>The five questions that the overview asks the database.</summary>
internal static partial class OverviewFacts
{
    private const int PlansShown = 6;
    private const int BudgetsShown = 4;
    private const int ChangesShown = 10;
    private const int EmergenciesShown = 3;
    private const int DaysOfEmergencies = 90;

    public static async Task<OverviewPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        Role reader,
        string payer,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var lately = PortalClock.StartOf(today.AddDays(-DaysOfEmergencies));
        var person = await db
            .People.AsNoTracking()
            .Where(p => p.Reference == reference)
            .Select(p => new
            {
                p.Id,
                p.Called,
                p.Name,
                p.KnownAs,
                p.BornOn,
                p.NhsNumber,
                p.ReachBy,
                p.CommunicationNeeds,
                p.Format,
                p.Language,
                p.Address,
                p.Phone,
                p.GpPractice,
                p.DiedOn,
                Representatives = p
                    .Representatives.OrderBy(r => r.Id)
                    .Select(r => new OverviewPage.ActingFor(r.Kind, r.Name, r.Relationship, r.Phone, r.FirstDay, r.LastDay, r.EndedBecause))
                    .ToList(),
                Emergencies = db
                    .EmergencyReadings.Where(r => r.PersonId == p.Id && (r.WasRight == null || r.BeganUtc > lately))
                    .OrderByDescending(r => r.BeganUtc)
                    .Take(EmergenciesShown)
                    .Select(r => new
                    {
                        r.UserName,
                        r.FromSite,
                        r.BeganUtc,
                        r.Kind,
                        r.WasRight,
                    })
                    .ToList(),
                Plans = db
                    .CarePlans.Where(plan => plan.PersonId == p.Id)
                    .OrderByDescending(plan => plan.CaseId)
                    .ThenByDescending(plan => plan.Number)
                    .Take(PlansShown)
                    .Select(plan => new
                    {
                        plan.CaseId,
                        plan.Reference,
                        plan.Number,
                        plan.State,
                        plan.FirstDay,
                        plan.LastDay,
                        plan.AgreedOn,
                        plan.DecidedOn,
                        plan.CompletedSections,
                        plan.WhatMatters,
                        plan.AuthorName,
                        plan.StartedOn,
                        plan.CoordinatorPhone,
                    })
                    .ToList(),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var careCase = await CaseAsync(db, person.Id, cancellationToken);
        return new(
            reference,
            CaseHead.StripOf(
                person.Name,
                person.KnownAs,
                person.BornOn,
                person.NhsNumber,
                person.ReachBy,
                person.CommunicationNeeds,
                person.Format,
                person.Language,
                today
            ),
            person.Called,
            new(
                person.Address,
                person.Phone,
                person.GpPractice,
                person.Representatives,
                [.. person.Emergencies.Select(r => EmergencyText.Sentence(r.UserName, r.FromSite, r.BeganUtc, r.Kind, r.WasRight))],
                person.DiedOn
            ),
            careCase?.Facts,
            [
                .. person
                    .Plans.Where(plan => plan.CaseId == careCase?.Facts.Id)
                    .Select(plan => new OverviewPage.OverviewPlan(
                        plan.Reference,
                        plan.Number,
                        plan.State,
                        plan.FirstDay,
                        plan.LastDay,
                        plan.AgreedOn,
                        plan.DecidedOn,
                        plan.CompletedSections,
                        plan.WhatMatters,
                        plan.AuthorName,
                        plan.StartedOn,
                        plan.CoordinatorPhone
                    )),
            ],
            careCase is null ? [] : await BudgetsAsync(db, careCase.Value.Facts.Id, payer, today, cancellationToken),
            await ActivityDay.LoadAsync(db, person.Id, ChangesShown, today, cancellationToken),
            today,
            reader
        )
        {
            Responsible = careCase is null
                ? null
                : await db.WhoIsResponsibleAsync(
                    today,
                    careCase.Value.History,
                    careCase.Value.Answering,
                    careCase.Value.Own,
                    cancellationToken
                ),
        };
    }

    private static async Task<IReadOnlyList<OverviewBudget>> BudgetsAsync(
        PortalDbContext db,
        long caseId,
        string payer,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var budgets = await db
            .Budgets.AsNoTracking()
            .Where(b => b.CaseId == caseId && b.State == BudgetState.Live)
            .OrderByDescending(b => b.EndsOn == null || b.EndsOn >= today)
            .ThenByDescending(b => b.FirstDay <= today && b.LastDay >= today)
            .ThenByDescending(b => b.FirstDay)
            .Take(BudgetsShown)
            .Select(b => new
            {
                b.Reference,
                b.FirstDay,
                b.LastDay,
                b.EndsOn,
                b.EndReason,
                Parts = b
                    .Parts.OrderBy(p => p.Number)
                    .Select(p => new
                    {
                        p.Number,
                        p.Model,
                        p.Funder,
                        p.Holder,
                        p.IsOneOff,
                        Agreed = p.Agreed.Pence,
                        Available = p.Available.Pence,
                        Held = p.Held.Pence,
                        Queried = p.Queried.Pence,
                        Spent = p.Spent.Pence,
                        Returned = p.Returned.Pence,
                        Continuity = p.Continuity.Pence,
                        Orders = db
                            .Commitments.Where(c => c.BudgetId == EF.Property<long>(p, "BudgetId") && c.PartNumber == p.Number)
                            .Sum(c => c.Open.Pence),
                    })
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from budget in budgets
            from funder in budget.Parts.GroupBy(p => p.Funder).OrderBy(g => g.Key)
            let figures = BudgetFigures.Sum(
                funder.Select(p =>
                    BudgetFigures.Of(
                        new Balances
                        {
                            Agreed = new(p.Agreed),
                            Available = new(p.Available),
                            Held = new(p.Held),
                            Queried = new(p.Queried),
                            Spent = new(p.Spent),
                            Returned = new(p.Returned),
                            Continuity = new(p.Continuity),
                        },
                        new(p.Orders)
                    )
                )
            )
            select new OverviewBudget(
                budget.Reference,
                funder.Key,
                new("bar-" + budget.Reference + funder.Key, figures, new(budget.FirstDay, budget.LastDay), today, payer),
                [.. funder.Select(p => (p.Model, p.Holder))],
                funder.All(p => p.IsOneOff),
                budget.EndsOn
            )
            {
                EndedByDeath = budget.EndReason == BudgetEndReason.Died,
            },
        ];
    }
}
