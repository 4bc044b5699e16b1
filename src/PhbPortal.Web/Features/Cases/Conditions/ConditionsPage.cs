using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Conditions;

/// <summary>Current and earlier conditions on the direct payment, and the support in current plans that they affect.</summary>
/// <param name="OlderLifted">How many were lifted before those that are shown.</param>
public sealed record ConditionsPage(
    CaseHead Head,
    IReadOnlyList<ConditionsPage.ConditionRow> Standing,
    IReadOnlyList<string> Lifted,
    int OlderLifted,
    SignedIn Reader,
    ConditionForm Form
)
{
    private const int LiftedShown = 25;

    public bool MayDecide => Reader.Role == Role.Approver;

    public bool MayAsk => Reader.Role == Role.CareCoordinator;

    public static async Task<ConditionsPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        ConditionForm form,
        SignedIn reader,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var conditions = db
            .Cases.AsNoTracking()
            .Where(kept => kept.Reference == reference)
            .SelectMany(kept => kept.PaymentConditions)
            .OrderByDescending(kept => kept.Number);
        var standing = await conditions.Where(kept => kept.LastDay == null).ToListAsync(cancellationToken);
        var lifted = await conditions.Where(kept => kept.LastDay != null).Take(LiftedShown).ToListAsync(cancellationToken);
        var older =
            lifted.Count == LiftedShown ? await conditions.CountAsync(kept => kept.LastDay != null, cancellationToken) - LiftedShown : 0;
        var plans = standing.Exists(kept => kept.Barred is not null)
            ? await db.PlansPaying(reference, today).ToListAsync(cancellationToken)
            : [];
        form.Version = head.Version;
        return new(
            head,
            [.. standing.Select(kept => new ConditionRow(kept, [.. PaidBy(plans, kept.Barred)]))],
            [.. lifted.Select(ConditionText.Lifted)],
            older,
            reader,
            form
        );
    }

    private static IEnumerable<PaidLine> PaidBy(List<CarePlan> plans, BarredPayee? payee) =>
        payee is null ? [] : plans.SelectMany(plan => plan.LinesPaying(payee).Select(paid => new PaidLine(plan, paid.Line, paid.Ruling)));

    /// <param name="Lines">The support that would pay the barred provider.</param>
    public sealed record ConditionRow(PaymentCondition Condition, IReadOnlyList<PaidLine> Lines)
    {
        public string Words => ConditionText.Of(Condition);

        public IEnumerable<PaidLine> Stopped => Lines.Where(line => line.Ruling.IsRefused);

        public IEnumerable<PaidLine> Allowed => Lines.Where(line => !line.Ruling.IsRefused);
    }

    /// <param name="Ruling">Including a manager's answer.</param>
    public sealed record PaidLine(CarePlan Plan, PlannedSupport Line, Ruling Ruling)
    {
        public string Words => $"Plan version {Plan.Number}: {Line.What}, {Line.Provider}, until {Line.LastDay.InFull()}";

        /// <summary>Where to ask a manager about it; null if nobody can be asked.</summary>
        public string? AskHref => Plan.CanAskAbout(Ruling.RuleId) ? $"/plans/{Plan.Reference}/ask?about={Ruling.RuleId}-{Line.Line}" : null;

        /// <summary>Who allowed it and why, for support that is allowed.</summary>
        public string AllowedInWords =>
            Plan.Asked.First(request => request.State == RuleRequestState.Allowed && request.IsAbout(Ruling, Line.Line)).InWords;
    }
}

/// <summary>A provider is about to be barred: what that means for the plan in force, and the care that follows.</summary>
public sealed record CheckConditionPage(CaseHead Head, TouchedPlan Touched, DateOnly Today, ConditionForm Form)
{
    public string Finding =>
        Touched switch
        {
            { IsPaid: false } => $"No line of the plan in force pays “{Touched.Name}” from {Touched.From.InFull()}.",
            { Lines.Count: 0 } => $"{Touched.Name} is paid for what is still on order.",
            _ => $"The plan in force pays {Touched.Name} for {Touched.Lines.Count.Counted("line", "lines")} of support.",
        };

    public string Notice =>
        Touched.From.DayNumber - Today.DayNumber is var days && days == 0
            ? "today, without any notice"
            : $"{Touched.From.InFull()}, {days.Counted("day", "days")} from today";

    public static async Task<CheckConditionPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        TouchedPlan touched,
        ConditionForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        (form.Version, form.Shown) = (head.Version, touched.Stamp);
        return new(head, touched, today, form);
    }
}

/// <summary>A condition that is about to be lifted.</summary>
public sealed record LiftPage(CaseHead Head, PaymentCondition Condition, DateOnly Today, LiftForm Form)
{
    public string Words => ConditionText.Of(Condition);

    public string Until =>
        Condition.FirstDay > Today ? "It has not begun. Lifted today, it never begins." : "It holds until the end of today.";

    /// <returns>Null if there is no such condition, or it has been lifted.</returns>
    public static async Task<LiftPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        int number,
        LiftForm form,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await CaseHead.LoadAsync(db, reference, today, cancellationToken) is { } head
        && await db
            .Cases.AsNoTracking()
            .Where(kept => kept.Reference == reference)
            .SelectMany(kept => kept.PaymentConditions)
            .SingleOrDefaultAsync(kept => kept.Number == number && kept.LastDay == null, cancellationToken)
            is { } condition
            ? new(head, condition, today, form)
            : null;
}

internal static class ConditionText
{
    public static string Of(PaymentCondition condition) =>
        condition.Kind == PaymentConditionKind.NotBoughtFrom
            ? $"Nothing is bought from {condition.About}"
            : $"To be told: {condition.About}";

    public static string Lifted(PaymentCondition condition)
    {
        var days = condition.NeverBegan
            ? $". It was to hold from {condition.FirstDay.InFull()} and never began"
            : $", from {condition.FirstDay.InFull()} to {condition.LastDay!.Value.InFull()}";
        return $"{Of(condition)}{days}. {condition.SetBy} decided it; {condition.LiftedBy} lifted it.";
    }
}
