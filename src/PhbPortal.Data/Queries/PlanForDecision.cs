using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Queries;

/// <summary>
/// A plan with all that its rules need: the case, the budget, the ruling on direct payments and the policies of the plan's first day.
/// </summary>
public sealed record PlanForDecision(CarePlan Plan, Budget? Budget, IReadOnlyList<Ruling> Gate, PoliciesInForce Policies)
{
    public CareCase Case => Plan.Case;

    public PlanToDecide ToDecide => new(Plan, Case, Budget, Gate);

    public IEnumerable<Ruling> MoneyRefusals => PlanApproval.JudgeMoney(ToDecide, Policies).Where(ruling => ruling.IsRefused);

    /// <summary>What should be checked before the plan is submitted but does not stop it, with the support item concerned.</summary>
    public IReadOnlyList<(PlannedSupport Line, Ruling Ruling)> Cautions =>
        [.. Plan.Cautions(Policies).Where(judged => judged.Ruling.Result == RulingResult.Warned)];

    /// <summary>Warnings about how the budget is held, which stop nothing.</summary>
    public IEnumerable<Ruling> MoneyWarnings =>
        Plan.WantsBudget && Budget is not null ? Gate.Where(ruling => ruling.Result == RulingResult.Warned) : [];

    /// <summary>Why the budget needs an exception decision; empty when it does not.</summary>
    public IEnumerable<string> Exceptions => Plan.WantsBudget && Budget is not null ? BudgetChecks.Exceptions(Budget, Plan, Case) : [];

    /// <summary>The due date of the decision if the plan is submitted on a day (<see cref="SignOffDue"/>).</summary>
    public DateOnly? DueIfSentOn(DateOnly day, PolicyBook book, UkCalendar calendar) =>
        SignOffDue.On(day, Plan.WantsBudget && Budget is not null && BudgetChecks.IsAboveTold(Budget, Plan, Case), book.On(day), calendar);

    /// <summary>Everything that prevents the plan's approval, money included.</summary>
    public IReadOnlyList<PlanGap> Gaps =>
        [.. ReadyToSubmit.Gaps(Plan, Case), .. MoneyRefusals.Select(ruling => new PlanGap(PlanSections.Money, ruling.Answer, ruling))];
}

public static class PlansForDecision
{
    /// <summary>The version in force until this plan is approved, with its budget and open orders; null if there is none.</summary>
    public static async Task<PlanInForce?> PlanInForceAsync(
        this PortalDbContext db,
        CarePlan plan,
        CancellationToken cancellationToken = default
    )
    {
        // Including questions that wait for a manager: none is answered about a plan that has been superseded.
        var before = await db
            .CarePlans.Include(other => other.Asked.Where(request => request.State == RuleRequestState.Waiting))
            .AsSingleQuery()
            .OrderBy(other => other.Id)
            .FirstOrDefaultAsync(
                other => other.CaseId == plan.CaseId && other.Id != plan.Id && other.State == PlanState.Approved,
                cancellationToken
            );
        if (before is null)
            return null;
        var budget = await db
            .Budgets.WithParts()
            .SingleOrDefaultAsync(kept => kept.CarePlanId == before.Id && kept.State == BudgetState.Live, cancellationToken);
        var orders = budget is null
            ? []
            : await db
                .Commitments.Where(order => order.BudgetId == budget.Id && order.Open.Pence > 0)
                .OrderBy(order => order.Id)
                .ToListAsync(cancellationToken);
        return new(before, budget, orders, await db.UkCalendarAsync(cancellationToken));
    }

    /// <summary>
    /// At most four commands; the law and schemes of direct payments are read only if the budget has one, and the register of
    /// organisations, in a fifth command, only if another organisation than the site's own is recorded as responsible.
    /// </summary>
    public static async Task<PlanForDecision?> PlanForDecisionAsync(
        this PortalDbContext db,
        string reference,
        CancellationToken cancellationToken = default
    )
    {
        var plans = db.CarePlans.Where(plan => plan.Reference == reference);
        if (await plans.WithNeeds().Include(plan => plan.Contingencies).SingleOrDefaultAsync(cancellationToken) is not { } plan)
            return null;
        await plans.WithRisksAndCase().LoadAsync(cancellationToken);
        // A budget has few parts, so they are loaded together with the plan's support and the site's schemes, leads and offers.
        var parts = db.PartsInForce();
        // The site's list (E12) is only a few rows and is loaded too; none before the rule started.
        var listed = db.PolicyVersions.Where(version => version.Key == PolicyKeys.NotBought && plan.LastDay >= NotBought.FirstDay);
        var found = !plan.WantsBudget
            ? null
            : await db
                .Budgets.Where(budget => budget.CarePlanId == plan.Id)
                .Include(budget => budget.Parts)
                .Include(budget => budget.CarePlan.Supports)
                .Include(budget => budget.CarePlan.Asked)
                .AsSingleQuery()
                .OrderBy(budget => budget.Id)
                .Select(budget => new
                {
                    Budget = budget,
                    Listed = listed.Where(version => version.SiteId == budget.SiteId).ToList(),
                    Readiness = db
                        .SiteReadiness.Include(kept => kept.Answers.Where(answer => answer.Task == ReadinessTask.BudgetTypes))
                        .Where(kept => kept.PilotSiteId == budget.SiteId)
                        .ToList(),
                    Notional = parts.Any(part => part.CaseId == budget.CaseId && part.Model == HoldingModel.Notional),
                    ThirdParty = parts.Any(part => part.CaseId == budget.CaseId && part.Model == HoldingModel.ThirdParty),
                    Direct = parts.Any(part => part.CaseId == budget.CaseId && part.Model == HoldingModel.DirectPayment),
                    Answering = db.Set<Responsibility>().Where(held => held.PilotSiteId == budget.SiteId).ToList(),
                    History = db.Cases.Where(of => of.Id == budget.CaseId).SelectMany(of => of.ResponsibleBodies).ToList(),
                    Schemes = db.PilotSites.Where(site => site.Id == budget.SiteId).SelectMany(site => site.Schemes).ToList(),
                    Leads = db.Set<Responsibility>()
                        .Where(held => held.PilotSiteId == budget.SiteId && held.IsLead)
                        .Join(
                            db.Organisations,
                            held => held.OrganisationId,
                            organisation => organisation.Id,
                            (_, organisation) => organisation
                        )
                        .ToList(),
                })
                .FirstOrDefaultAsync(cancellationToken);
        var rows =
            found?.Listed
            ?? (
                await plans
                    .Include(kept => kept.Supports)
                    .Include(kept => kept.Asked)
                    .AsSingleQuery()
                    .Select(kept => new { Plan = kept, Listed = listed.Where(version => version.SiteId == kept.SiteId).ToList() })
                    .SingleAsync(cancellationToken)
            ).Listed;
        var budget = found?.Budget;
        var offered = found is null
            ? null
            : SiteReadiness.WaysOpenTo(
                found.Readiness.FirstOrDefault(),
                DirectPayments.HeldIn(found.Notional, found.ThirdParty, found.Direct)
            );
        List<Ruling> ways =
            budget is null || offered is null
                ? []
                :
                [
                    .. budget
                        .Parts.Select(part => part.Model)
                        .Where(model => model != HoldingModel.DirectPayment)
                        .Distinct()
                        .Select(model => offered.MayHold(model.AsRuleModel(), budget.FirstDay)),
                ];
        var direct = budget?.Parts.FirstOrDefault(part => part.IsPaidDirectly);
        var held = budget is null
            ? null
            : await db.WhoIsResponsibleAsync(budget.FirstDay, found!.History, found.Answering, cancellationToken: cancellationToken);
        if (budget?.Parts.Any(part => !part.IsPaidDirectly) == true && held?.JudgeHolding(budget.FirstDay) is { } warned)
            ways.Add(warned);
        if (budget is null || direct is null)
            return new(
                plan,
                budget,
                ways,
                (plan.Supports.Any(NeedsFigures) ? await db.PolicyBookAsync(plan.SiteId, cancellationToken) : new(rows)).On(plan.FirstDay)
            );
        var paidFrom = DirectPaymentFacts.PaidFromOn(budget.FirstDay, direct.FirstPaymentOn);
        var responsible =
            paidFrom > budget.FirstDay
                ? await db.WhoIsResponsibleAsync(paidFrom, found!.History, found.Answering, cancellationToken: cancellationToken)
                : held;
        var facts = DirectPaymentFacts.Of(
            budget.FirstDay,
            PayingSite.On(budget.FirstDay, found!.Schemes, found.Answering, found.Leads) with
            {
                Offered = offered,
            },
            plan.Case.AsPaidOn(budget.FirstDay) with
            {
                Responsible = responsible,
            },
            direct.FirstPaymentOn
        );
        return new(
            plan,
            budget,
            [.. DirectPaymentGate.Judge(facts).Rulings, .. ways],
            (await db.PolicyBookAsync(plan.SiteId, cancellationToken)).On(budget.FirstDay)
        );
    }

    // Pay is compared with the minimum wages of its days, and money set aside with a limit.
    private static bool NeedsFigures(PlannedSupport line) =>
        line.HourlyPayPence is not null || line.CategoryCode == SupportCategories.Contingency;
}
