using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Conditions;

/// <summary>What barring a provider means for the plan in force: the support that pays them, and what is on order from them.</summary>
/// <param name="Providers">Everyone whom the plan pays directly, for a name that was not found.</param>
public sealed record TouchedPlan(
    string Name,
    DateOnly From,
    IReadOnlyList<TouchedPlan.TouchedLine> Lines,
    IReadOnlyList<TouchedPlan.TouchedOrder> Orders,
    IReadOnlyList<string> Providers
)
{
    private const int MostOrders = 100;

    public bool IsPaid => Lines.Count + Orders.Count > 0;

    /// <summary>The first day of the bar on which something pays them.</summary>
    public DateOnly? PaidFrom =>
        IsPaid
            ? Lines.Select(line => line.First).Concat(Orders.Select(order => order.ExpectedOn)).Min() is var first && first > From
                ? first
                : From
            : null;

    /// <summary>Identifies exactly what an approver was shown.</summary>
    public string Stamp =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PayeeName.Plain(Name)}, {From:yyyy-MM-dd}: "
                + $"{string.Join(", ", Lines.Select(line => $"{line.Plan}.{line.Number}"))}; "
                + $"{string.Join(", ", Orders.Select(order => order.Reference))}"
        );

    /// <returns>Null if the form bars nobody, or no plan in force pays anyone by name.</returns>
    public static async Task<TouchedPlan?> LoadAsync(
        PortalDbContext db,
        string reference,
        ConditionForm form,
        CancellationToken cancellationToken
    )
    {
        if (form.Kind != PaymentConditionKind.NotBoughtFrom || form.FirstDay?.Value is not { } from)
            return null;
        var plans = await db.PlansPaying(reference, from)
            .Where(plan => plan.State == PlanState.Approved || plan.State == PlanState.Superseded)
            .ToListAsync(cancellationToken);
        List<string> providers =
        [
            .. plans
                .SelectMany(plan => plan.Supports)
                .Where(line => line is { IsPaidDirectly: true, ProviderToBeConfirmed: false })
                .Select(line => line.Provider)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
        if (providers.Count == 0)
            return null;
        BarredPayee payee = new(form.About.Tidy(), from, null);
        var orders = providers.Exists(payee.Names)
            ? await db
                .Commitments.AsNoTracking()
                .Where(order =>
                    order.Budget.CarePlan.Case.Reference == reference && order.Budget.State == BudgetState.Live && order.Open.Pence > 0
                )
                .OrderBy(order => order.ExpectedOn)
                .ThenBy(order => order.Id)
                .Take(MostOrders)
                .Select(order => new
                {
                    Plan = order.Budget.CarePlan.Number,
                    order.SupportLine,
                    Order = new TouchedOrder(order.Reference, order.What, order.Open, order.OrderedOn, order.ExpectedOn),
                })
                .ToListAsync(cancellationToken)
            : [];
        var named = plans
            .SelectMany(plan =>
                plan.Supports.Where(line => line.IsPaidDirectly && payee.Names(line.Provider))
                    .Select(line => (Plan: plan.Number, line.Line))
            )
            .ToHashSet();
        return new(
            payee.Name,
            from,
            [
                .. plans.SelectMany(plan =>
                    plan.LinesPaying(payee)
                        .Select(paid => new TouchedLine(
                            plan.Number,
                            paid.Line.Line,
                            paid.Line.What,
                            paid.Line.NeedDependsOnIt,
                            paid.Line.FirstDay,
                            paid.Line.LastDay
                        ))
                ),
            ],
            [.. orders.Where(order => named.Contains((order.Plan, order.SupportLine))).Select(order => order.Order)],
            providers
        );
    }

    public sealed record TouchedLine(int Plan, int Number, string What, bool NeedDependsOnIt, DateOnly First, DateOnly Last);

    public sealed record TouchedOrder(string Reference, string What, Money Open, DateOnly OrderedOn, DateOnly ExpectedOn);
}

internal static class PlansThatPay
{
    private const int MostPlans = 6;

    /// <summary>
    /// Versions that are being written, in force, or superseded while their budget still pays, with their support and the questions to
    /// managers about a barred provider.
    /// </summary>
    public static IQueryable<CarePlan> PlansPaying(this PortalDbContext db, string reference, DateOnly from) =>
        db
            .CarePlans.AsNoTracking()
            .Include(plan => plan.Supports)
            .Include(plan => plan.Asked.Where(request => request.RuleId == BarredPayee.RuleId))
            .AsSingleQuery()
            .Where(plan => plan.Case.Reference == reference && plan.State != PlanState.NotAgreed)
            .Where(plan =>
                plan.State != PlanState.Superseded
                || db.Budgets.Any(budget => budget.CarePlanId == plan.Id && budget.State == BudgetState.Live && budget.EndsOn >= from)
            )
            .OrderByDescending(plan => plan.Number)
            .Take(MostPlans);
}
