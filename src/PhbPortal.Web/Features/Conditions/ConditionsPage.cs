using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Conditions;

/// <summary>What is required of the direct payment now and was before, and the lines of the plans in use that it touches.</summary>
public sealed record ConditionsPage(CaseHead Head, IReadOnlyList<ConditionsPage.Row> Standing, IReadOnlyList<string> Lifted, bool MayDecide, ConditionForm Form)
{
    public static async Task<ConditionsPage?> LoadAsync(PortalDbContext db, string reference, ConditionForm form, SignedIn reader, DateOnly today, CancellationToken stop)
    {
        if (await CaseHead.LoadAsync(db, reference, today, stop) is not { } head)
            return null;
        var conditions = await db.Cases.AsNoTracking().Where(kept => kept.Reference == reference).SelectMany(kept => kept.PaymentConditions).OrderByDescending(kept => kept.Number).ToListAsync(stop);
        var lines = conditions.Exists(kept => kept is { Stands: true, Barred: not null })
            ? await db.CarePlans.AsNoTracking().Where(plan => plan.Case.Reference == reference && plan.State != PlanState.Superseded && plan.State != PlanState.NotAgreed)
                .SelectMany(plan => plan.Supports, (plan, line) => new { plan.Number, Line = line })
                .Where(row => row.Line.Model == HoldingModel.DirectPayment && row.Line.Provider != "")
                .OrderBy(row => row.Number).ThenBy(row => row.Line.Line).Take(2 * CarePlan.MostRows)
                .Select(row => new PaidLine(row.Number, row.Line.What, row.Line.Provider, row.Line.FirstDay, row.Line.LastDay)).ToListAsync(stop)
            : [];
        form.Version = head.Version;
        return new(
            head,
            [.. conditions.Where(kept => kept.Stands).Select(kept => new Row(kept, [.. lines.Where(line => kept.Barred?.Judge(line.Provider, new(line.FirstDay, line.LastDay)) is not null)]))],
            [.. conditions.Where(kept => !kept.Stands).Select(kept => $"{ConditionText.Of(kept)}, from {kept.FirstDay.InFull()} to {kept.LastDay!.Value.InFull()}. {kept.SetBy} decided it; {kept.LiftedBy} lifted it.")],
            reader.Role == Role.Approver,
            form);
    }

    /// <param name="Lines">Those that would pay whoever is barred.</param>
    public sealed record Row(PaymentCondition Condition, IReadOnlyList<PaidLine> Lines)
    {
        public string Words => ConditionText.Of(Condition);
    }

    public sealed record PaidLine(int Plan, string What, string Provider, DateOnly FirstDay, DateOnly LastDay);
}

/// <summary>One condition that is about to be lifted.</summary>
public sealed record LiftPage(CaseHead Head, PaymentCondition Condition, LiftForm Form)
{
    public string Words => ConditionText.Of(Condition);

    /// <returns>Nothing where there is no such condition, or it is lifted.</returns>
    public static async Task<LiftPage?> LoadAsync(PortalDbContext db, string reference, int number, LiftForm form, DateOnly today, CancellationToken stop) =>
        await CaseHead.LoadAsync(db, reference, today, stop) is { } head
        && await db.Cases.AsNoTracking().Where(kept => kept.Reference == reference).SelectMany(kept => kept.PaymentConditions).SingleOrDefaultAsync(kept => kept.Number == number && kept.LastDay == null, stop) is { } condition
            ? new(head, condition, form)
            : null;
}

internal static class ConditionText
{
    public static string Of(PaymentCondition condition) =>
        condition.Kind == PaymentConditionKind.NotBoughtFrom ? $"Nothing is bought from {condition.About}" : $"To be told: {condition.About}";
}
