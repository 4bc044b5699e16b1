using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Shared;

/// <summary>What every page about one version of a plan starts with.</summary>
/// <param name="Version">Carried by each form, so that simultaneous edits are noticed.</param>
/// <param name="Told">The amount for the plan's days, shared or not.</param>
public sealed record PlanHeading(
    long PlanId,
    long CaseId,
    string Reference,
    int Version,
    int Number,
    PlanState State,
    DateSpan Period,
    bool WantsBudget,
    string WhatMatters,
    PlanSections Completed,
    string CaseReference,
    string PersonReference,
    string GivenName,
    PersonStrip Person,
    AmountTold? Told
)
{
    /// <summary>Null while they are alive.</summary>
    public DateOnly? DiedOn { get; init; }

    public bool IsOpen => State is PlanState.Draft or PlanState.Returned;

    /// <summary>"Plan from 1 May 2012"</summary>
    public string Title => $"Plan from {Period.First.InFull()}";

    /// <summary>"Version 2, draft"</summary>
    public string Caption => $"Version {Number}, {PlanText.Of(State)}";

    public PersonNav Nav =>
        new([new($"~/people/{PersonReference}", "Overview"), new($"~/plans/{Reference}", PersonNav.Plan)], PersonNav.Plan);

    /// <summary>An adviser may not open the person's overview.</summary>
    public PersonNav NavOfAdvisers => new([new("~/helping", "People I help"), new($"~/plans/{Reference}", PersonNav.Plan)], PersonNav.Plan);

    public static async Task<PlanHeading?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var row = await db
            .CarePlans.AsNoTracking()
            .Where(plan => plan.Reference == reference)
            .Select(plan => new
            {
                Plan = new
                {
                    plan.Id,
                    plan.CaseId,
                    plan.Reference,
                    plan.Version,
                    plan.Number,
                    plan.State,
                    plan.FirstDay,
                    plan.LastDay,
                    plan.WantsBudget,
                    plan.WhatMatters,
                    plan.CompletedSections,
                },
                Case = plan.Case.Reference,
                plan.Case.Person,
                Amounts = plan
                    .Case.IndicativeAmounts.OrderByDescending(amount => amount.Number)
                    .Select(amount => new
                    {
                        amount.FirstDay,
                        amount.LastDay,
                        amount.Total.Pence,
                        amount.ToldOn,
                    })
                    .ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        DateSpan period = new(row.Plan.FirstDay, row.Plan.LastDay);
        var amount = row.Amounts.FirstOrDefault(a => new DateSpan(a.FirstDay, a.LastDay).CoversMostOf(period));
        return new(
            row.Plan.Id,
            row.Plan.CaseId,
            row.Plan.Reference,
            row.Plan.Version,
            row.Plan.Number,
            row.Plan.State,
            period,
            row.Plan.WantsBudget,
            row.Plan.WhatMatters,
            row.Plan.CompletedSections,
            row.Case,
            row.Person.Reference,
            row.Person.GivenName,
            StripOf(row.Person, today),
            amount is null ? null : new(new(amount.Pence), amount.ToldOn)
        )
        {
            DiedOn = row.Person.DiedOn,
        };
    }

    /// <param name="careCase">With its amounts and its person.</param>
    public static PlanHeading Of(CarePlan plan, CareCase careCase, DateOnly today) =>
        new(
            plan.Id,
            plan.CaseId,
            plan.Reference,
            plan.Version,
            plan.Number,
            plan.State,
            plan.Period,
            plan.WantsBudget,
            plan.WhatMatters,
            plan.CompletedSections,
            careCase.Reference,
            careCase.Person.Reference,
            careCase.Person.Called,
            StripOf(careCase.Person, today),
            careCase.AmountFor(plan.Period) is { } amount ? new(amount.Total, amount.ToldOn) : null
        )
        {
            DiedOn = careCase.Person.DiedOn,
        };

    public static PersonStrip StripOf(Person person, DateOnly today) =>
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
        );
}

/// <summary>A calculated amount, and the day it was shared with the person.</summary>
public sealed record AmountTold(Money Total, DateOnly? On);
