using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>A patient's first page: what matters, the money in one sentence, what comes next.</summary>
public sealed record MyPage(
    OwnPerson Person,
    IReadOnlyList<PlanInBrief> Plans,
    IReadOnlyList<BudgetInFigures> Budgets,
    DateOnly? NextReviewOn,
    IReadOnlyList<string> Emergencies
)
{
    private const int EmergenciesShown = 10;

    /// <summary>The plan in force, otherwise the newest one.</summary>
    public PlanInBrief? Plan => Plans.FirstOrDefault(p => p.State == PlanState.Approved) ?? (Plans.Count > 0 ? Plans[0] : null);

    /// <summary>A draft that the person could agree to.</summary>
    public PlanInBrief? Draft => Plans.FirstOrDefault(p => p.State is PlanState.Draft or PlanState.Returned);

    public static async Task<MyPage?> LoadAsync(PortalDbContext db, SignedIn signedIn, DateOnly today, CancellationToken cancellationToken)
    {
        if (await OwnPerson.LoadAsync(db, signedIn, today, cancellationToken) is not { } person)
            return null;
        // A supporter reads what was agreed; a draft is between the person and the team.
        var plans = await db
            .CarePlans.AsNoTracking()
            .Where(p => p.PersonId == person.Id && (!person.ReadsAlong || (p.State != PlanState.Draft && p.State != PlanState.Returned)))
            .OrderByDescending(p => p.Number)
            .Take(10)
            .Select(p => new PlanInBrief(
                p.Reference,
                p.Number,
                p.State,
                p.WhatMatters,
                p.FirstDay,
                p.LastDay,
                p.CoordinatorName,
                p.CoordinatorPhone,
                p.AgreedOn
            ))
            .ToListAsync(cancellationToken);
        var budgets = await db.LiveBudgetsOfAsync(person.Id, today, cancellationToken);
        var review = await db
            .Reviews.AsNoTracking()
            .Where(r => r.PersonId == person.Id && r.HeldOn == null)
            .OrderBy(r => r.DueOn)
            .Select(r => (DateOnly?)r.DueOn)
            .FirstOrDefaultAsync(cancellationToken);
        var readings = await db
            .EmergencyReadings.AsNoTracking()
            .Where(r => r.PersonId == person.Id)
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
            .ToListAsync(cancellationToken);
        return new(
            person,
            plans,
            budgets,
            review,
            [.. readings.Select(r => EmergencyText.Sentence(r.UserName, r.FromSite, r.BeganUtc, r.Kind, r.WasRight))]
        );
    }
}

public sealed record PlanInBrief(
    string Reference,
    int Number,
    PlanState State,
    string WhatMatters,
    DateOnly FirstDay,
    DateOnly LastDay,
    string CoordinatorName,
    string CoordinatorPhone,
    DateOnly? AgreedOn
);
