using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
public sealed class StoringAWholeCase(Engines engines)
{
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_person_and_the_case_are_read_as_they_were_saved(Engine engine)
    {
        var life = await Life.WithALiveBudgetAsync(await engines.MigratedAsync(engine));
        await using var db = life.Open();

        var person = await db
            .People.Include(p => p.Representatives)
            .SingleAsync(p => p.SearchFamily == "OBRIAIN" && p.NhsNumber == NhsNumber.Parse("9990000018"));
        var careCase = await Life.CaseAsync(db);

        Assert.Equal(("Zoë Ó Briain", new DateOnly(1950, 2, 28), AccessibleFormat.LargePrint), (person.Name, person.BornOn, person.Format));
        Assert.Equal(Authority.NamedByThePerson, Assert.Single(person.Representatives).Authority);
        Assert.Equal((CaseStatus.Active, "Priya Nair"), (careCase.Status, careCase.CoordinatorName));
        Assert.True(careCase.HasConsent(ConsentKind.DirectPayment, new(2011, 2, 4)));
        Assert.Equal("Dr Khan", Assert.Single(careCase.CapacityRecords).Assessor);
        Assert.Equal(new(CourtOrderKind.AlcoholTreatment, new(2010, 1, 1), new(2010, 12, 31)), Assert.Single(careCase.CourtOrders));
        Assert.Equal(OfferAnswer.Yes, Assert.Single(careCase.Offers).Answer);
        Assert.Equal((Money.FromPounds(890), new DateOnly(2011, 2, 11)), (careCase.LatestAmount!.Total, careCase.LatestAmount.ToldOn));
        Assert.Equal(
            [Money.FromPounds(400), Money.FromPounds(490)],
            careCase.LatestAmount.Lines.OrderBy(l => l.Number).Select(l => l.Cost)
        );
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_plan_is_read_with_every_section_and_its_decision_with_every_ruling(Engine engine)
    {
        var life = await Life.WithALiveBudgetAsync(await engines.MigratedAsync(engine));
        await using var db = life.Open();

        var plan = await Life.PlanAsync(db);
        var decision = await db.Decisions.Include(d => d.Rulings).SingleAsync();
        var review = await db.Reviews.SingleAsync();

        Assert.Equal((PlanState.Approved, PlanSections.All, "My own bed."), (plan.State, plan.CompletedSections, plan.WhatMatters));
        Assert.Equal((AgreedAs.Person, AgreedHow.OnPaper), (plan.AgreedAs, plan.AgreedHow));
        Assert.Equal("I sleep at home", Assert.Single(plan.Outcomes).OwnWords);
        Assert.Equal([true, false, true], plan.Supports.OrderBy(s => s.Line).Select(s => s.NeedDependsOnIt));
        Assert.Equal(Money.FromPounds(450), plan.CostOf(HoldingModel.Notional, Funder.Nhs));
        Assert.True(Assert.Single(plan.Risks).HasAgreedResponse);
        Assert.Equal(ContingencyEvent.MoneyShort, Assert.Single(plan.Contingencies).When);
        Assert.Equal((DecisionKind.PlanApproved, "Tom Beckett"), (decision.Kind, decision.DecidedByName));
        Assert.Contains(decision.Rulings, r => r is { RuleId: RuleIds.C01, Result: RulingResult.Allowed });
        Assert.Equal((ReviewKind.First, new DateOnly(2011, 6, 20)), (review.Kind, review.DueOn));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_ledger_is_read_whole_and_its_chain_verifies(Engine engine)
    {
        var life = await Life.WholeAsync(await engines.MigratedAsync(engine));
        await using var db = life.Open();

        var budget = await db
            .Budgets.Include(b => b.Parts)
            .Include(b => b.Postings)
                .ThenInclude(p => p.Transfers)
            .AsSplitQuery()
            .SingleAsync();
        var (held, paid) = (budget.Parts.Single(p => p.Number == 1), budget.Parts.Single(p => p.Number == 2));

        Assert.Equal(
            [
                PostingKind.Allocation,
                PostingKind.Spend,
                PostingKind.Instalment,
                PostingKind.Spend,
                PostingKind.Uplift,
                PostingKind.Spend,
                PostingKind.Spend,
                PostingKind.Reversal,
            ],
            budget.Postings.OrderBy(p => p.Number).Select(p => p.Kind)
        );
        Assert.Equal((-50000, 0, 55000, -5000), (held.Agreed.Pence, held.Available.Pence, held.Spent.Pence, held.Continuity.Pence));
        Assert.Equal((-44000, 33000, 3000, 8000), (paid.Agreed.Pence, paid.Available.Pence, paid.Held.Pence, paid.Spent.Pence));
        Assert.Empty(LedgerCheck.Differences(budget, budget.Postings));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Spend_above_the_budget_its_safeguard_and_review_are_saved_together(Engine engine)
    {
        var life = await Life.WithALiveBudgetAsync(await engines.MigratedAsync(engine));

        Assert.IsType<SpendRecordedWithSafeguard>(await life.SpendAsync(Life.Nights, 500, new(2011, 7, 4)));

        await using var db = life.Open();
        var safeguard = await db.Safeguards.Include(s => s.Review).SingleAsync();
        var drawn = await db.Set<Posting>().SingleAsync(p => p.SafeguardId == safeguard.Id);
        Assert.Equal((Money.FromPounds(50), Money.FromPounds(50)), (safeguard.Shortfall, drawn.ContinuityDrawn));
        Assert.Equal((ReviewKind.Compulsory, new DateOnly(2011, 7, 18)), (safeguard.Review.Kind, safeguard.Review.DueOn));
        Assert.Equal(("overspend", new DateOnly(2009, 1, 1)), (safeguard.PolicyKey, safeguard.PolicyFirstDay));
        Assert.Equal((await db.People.SingleAsync()).Id, safeguard.PersonId);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Orders_bills_and_decisions_are_read_as_they_were_saved(Engine engine)
    {
        var life = await Life.WholeAsync(await engines.MigratedAsync(engine));
        await using var db = life.Open();

        var order = await db.Commitments.SingleAsync();
        var bill = await db.Bills.SingleAsync();
        var safeguard = await db.Safeguards.SingleAsync();

        Assert.Equal((Money.FromPounds(250), new DateOnly(2011, 8, 1), true), (order.Open, order.ExpectedOn, order.NeedDependsOnIt));
        Assert.Equal((true, Money.FromPounds(50), "She sings better"), (bill.Paid, bill.Lacking, bill.Reasons));
        Assert.Equal((ShortfallCause.NeedRose, new DateOnly(2011, 7, 12)), (safeguard.Cause, safeguard.ClosedOn));
        Assert.Equal(
            [DecisionKind.PlanApproved, DecisionKind.BillPaid, DecisionKind.ContinuityDecided],
            await db.Decisions.OrderBy(d => d.DecidedOn).Select(d => d.Kind).ToListAsync()
        );
        Assert.Equal(
            [new(2011, 6, 20), new(2011, 7, 18), new(2012, 7, 12)],
            await db.Reviews.OrderBy(r => r.DueOn).Select(r => r.DueOn).ToListAsync()
        );
        Assert.Equal("My own bed.", await db.CarePlans.Select(p => p.WhatMatters).SingleAsync());
    }
}
