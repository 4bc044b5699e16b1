using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Queries;

public static class EndingBudgets
{
    /// <summary>
    /// What the grounds for ending a budget need from its case: consents, capacity, and who acts for the person. One command.
    /// </summary>
    public static Task<CareCase> CaseForEndingAsync(
        this PortalDbContext db,
        Budget budget,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Cases.Where(c => c.Id == budget.CaseId)
            .Include(c => c.Consents)
            .Include(c => c.CapacityRecords)
            .Include(c => c.Person.Representatives)
            .AsSingleQuery()
            .SingleAsync(cancellationToken);

    /// <summary>The other budgets of the case that are current or later than a day.</summary>
    public static Task<List<Budget>> OthersAfterAsync(
        this PortalDbContext db,
        Budget budget,
        DateOnly day,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Budgets.Where(b =>
                b.CaseId == budget.CaseId
                && b.Id != budget.Id
                && b.State == BudgetState.Live
                && b.LastDay > day
                && (b.EndsOn == null || b.EndsOn > day)
            )
            .ToListAsync(cancellationToken);

    /// <summary>The agreed budgets of a person, which their death ends or changes.</summary>
    public static Task<List<Budget>> AgreedBudgetsAsync(
        this PortalDbContext db,
        long personId,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Budgets.Where(b => b.PersonId == personId && b.State == BudgetState.Live)
            .OrderBy(b => b.FirstDay)
            .ThenBy(b => b.Id)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// The decisions that ended a budget because of a death recorded in error. Their letters are not given any more: the letter about the
    /// error replaces them.
    /// </summary>
    public static IQueryable<Decision> EndedInError(this PortalDbContext db) =>
        db.Decisions.Where(d =>
            d.Kind == DecisionKind.BudgetEnded
            && db.Decisions.Any(w =>
                w.CaseId == d.CaseId
                && w.Id > d.Id
                && w.Kind == DecisionKind.DeathWithdrawn
                && w.Letter != null
                && !db.Decisions.Any(between =>
                    between.CaseId == d.CaseId && between.Kind == DecisionKind.BudgetEnded && between.Id > d.Id && between.Id < w.Id
                )
            )
        );

    /// <summary>The sum still requested by earlier notices about a budget, which must be loaded with its parts.</summary>
    public static async Task<Money> StillAskedAsync(
        this PortalDbContext db,
        Budget budget,
        CancellationToken cancellationToken = default
    ) => budget.StillAsked(await db.ValidNoticesAsync(budget.Id, cancellationToken));

    /// <summary>The sum still requested by one notice, whose budget must be loaded with its parts.</summary>
    public static async Task<Money> StillAskedAsync(
        this PortalDbContext db,
        Repayment notice,
        CancellationToken cancellationToken = default
    ) =>
        Money.Sum(
            notice
                .Budget.LeftOfEach(await db.ValidNoticesAsync(notice.BudgetId, cancellationToken))
                .Where(each => each.Notice.Id == notice.Id)
                .Select(each => each.Left)
        );

    /// <summary>All requests to reconsider a notice or its hand-over as a debt (H15).</summary>
    public static Task<List<Reconsideration>> LooksAtAsync(
        this PortalDbContext db,
        Repayment notice,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Reconsiderations.AsNoTracking()
            .Where(look => look.DecisionId == notice.DecisionId || look.DecisionId == notice.HandOverDecisionId)
            .ToListAsync(cancellationToken);

    // A notice that was changed by a reconsideration requests nothing.
    private static Task<List<Repayment>> ValidNoticesAsync(this PortalDbContext db, long budgetId, CancellationToken cancellationToken) =>
        db
            .Repayments.AsNoTracking()
            .Where(notice =>
                notice.BudgetId == budgetId
                && !db.Reconsiderations.Any(look => look.DecisionId == notice.DecisionId && look.State == LookState.Changed)
            )
            .ToListAsync(cancellationToken);

    /// <summary>
    /// The decision with which the same person ended the budget today, on the same day and for the same reason, when their form arrives a
    /// second time.
    /// </summary>
    public static Task<string?> EndSentBeforeAsync(
        this PortalDbContext db,
        string budget,
        BudgetEndReason reason,
        DateOnly? lastDay,
        long userId,
        DateOnly today,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Budgets.Where(b =>
                b.Reference == budget
                && b.EndReason == reason
                && (
                    b.EndsOn == lastDay
                    || (reason == BudgetEndReason.Died && (b.EndsOn < lastDay || (b.EndsOn == b.FirstDay && b.FirstDay > lastDay)))
                )
                && b.EndRecordedOn == today
            )
            .SelectMany(b =>
                db.Decisions.Where(d =>
                    d.CaseId == b.CaseId && d.Kind == DecisionKind.BudgetEnded && d.DecidedOn == today && d.DecidedByUserId == userId
                )
            )
            .OrderByDescending(d => d.Id)
            .Select(d => d.Reference)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// The decision with which the same person requested the same repayment today, when their form arrives a second time.
    /// </summary>
    public static Task<string?> RepaymentSentBeforeAsync(
        this PortalDbContext db,
        Budget budget,
        RepaymentNotice notice,
        long userId,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        var subject = notice.Subject;
        return db
            .Decisions.Where(d =>
                d.CaseId == budget.CaseId
                && d.Kind == DecisionKind.RepaymentAsked
                && d.Subject == subject
                && d.DecidedOn == today
                && d.DecidedByUserId == userId
            )
            .OrderByDescending(d => d.Id)
            .Select(d => d.Reference)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
