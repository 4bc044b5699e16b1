using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Work.WorkList;

/// <summary>Plans and bills that wait to be decided: one question to the database each.</summary>
public sealed partial record WorkItems
{
    private static async Task<List<WorkItem>> PlansAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (me.Role == Role.Finance)
            return [];
        var plans =
            me.Role == Role.Approver
                ? db.CarePlans.AsNoTracking().Where(p => p.State == PlanState.Submitted && p.Case.Person.DiedOn == null)
                : db
                    .CarePlans.AsNoTracking()
                    .Where(p =>
                        (p.State == PlanState.Draft || p.State == PlanState.Returned || p.State == PlanState.Submitted)
                        && p.Case.Person.DiedOn == null
                        && (p.AuthorUserId == me.UserId || p.Case.CoordinatorUserId == me.UserId)
                    );
        var rows = await plans
            .OrderBy(p => p.SubmittedOn)
            .ThenBy(p => p.Id)
            .Take(MostOfAKind)
            .Select(p => new
            {
                p.Reference,
                p.Number,
                p.State,
                p.FirstDay,
                p.StartedOn,
                p.SubmittedOn,
                p.DecideBy,
                p.DecidedOn,
                p.AuthorUserId,
                p.AuthorName,
                p.CompletedSections,
                p.DecisionReasons,
                Person = new WorkPerson(
                    p.Case.Person.Reference,
                    p.Case.Person.Called,
                    p.Case.Person.FamilyName,
                    p.Case.Person.Name,
                    p.Case.Person.NhsNumber
                ),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(p =>
                p.State switch
                {
                    PlanState.Submitted when me.Role == Role.Approver && p.AuthorUserId != me.UserId => new WorkItem(
                        WorkItem.GroupOf(p.DecideBy ?? p.FirstDay, today) is WorkGroup.Overdue ? WorkGroup.Overdue : WorkGroup.Today,
                        WorkRisk.Plan,
                        $"Decide about plan version {p.Number}",
                        $"/approvals/{p.Reference}",
                        p.Person,
                        $"Sent {DayText.On(p.SubmittedOn ?? today, today)} by {p.AuthorName}. The plan starts on {p.FirstDay.InFull()}.",
                        p.DecideBy,
                        $"plan version {p.Number} has waited since {DayText.Near(p.SubmittedOn ?? today, today)}"
                    ),
                    PlanState.Submitted => new WorkItem(
                        WorkGroup.Waiting,
                        WorkRisk.Plan,
                        $"Decision about plan version {p.Number}",
                        $"/plans/{p.Reference}",
                        p.Person,
                        $"With the approver since {DayText.Near(p.SubmittedOn ?? today, today)}. The plan starts on {p.FirstDay.InFull()}.",
                        p.DecideBy,
                        "a plan is with the approver"
                    ),
                    PlanState.Returned => new WorkItem(
                        WorkGroup.Today,
                        WorkRisk.Plan,
                        $"Settle the points about plan version {p.Number}",
                        $"/plans/{p.Reference}",
                        p.Person,
                        $"{p.DecisionReasons} The plan starts on {p.FirstDay.InFull()}.",
                        null,
                        $"plan version {p.Number} came back with points to settle"
                    ),
                    PlanState.Draft => new WorkItem(
                        WorkGroup.Drafts,
                        WorkRisk.Plan,
                        $"Plan version {p.Number} from {p.FirstDay.InFull()}",
                        $"/plans/{p.Reference}",
                        p.Person,
                        $"{PlanText.SectionsDone(p.CompletedSections)} sections completed, started {DayText.Near(p.StartedOn, today)}",
                        p.FirstDay,
                        "a plan is half written"
                    ),
                    _ => throw new UnreachableException($"A plan that is {p.State} waits for nobody."),
                }
            ),
        ];
    }

    private static async Task<List<WorkItem>> BillsAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var waiting =
            from bill in db.Bills.AsNoTracking()
            join careCase in db.Cases on bill.CaseId equals careCase.Id
            where bill.DecidedOn == null
            select new { Bill = bill, Case = careCase };
        if (me.Role == Role.CareCoordinator)
            waiting = waiting.Where(w => w.Bill.OwnerUserId == me.UserId || w.Case.CoordinatorUserId == me.UserId);
        var rows = await waiting
            .OrderBy(w => w.Bill.DecideBy)
            .ThenBy(w => w.Bill.Id)
            .Take(MostOfAKind)
            .Select(w => new
            {
                w.Bill.Reference,
                w.Bill.What,
                Amount = w.Bill.Amount.Pence,
                Lacking = w.Bill.Lacking.Pence,
                w.Bill.DecideBy,
                Person = new WorkPerson(
                    w.Case.Person.Reference,
                    w.Case.Person.Called,
                    w.Case.Person.FamilyName,
                    w.Case.Person.Name,
                    w.Case.Person.NhsNumber
                ),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(b => new WorkItem(
                WorkItem.GroupOf(b.DecideBy, today),
                WorkRisk.Bill,
                $"Decide about a bill of {new Money(b.Amount)}",
                $"/bills/{b.Reference}",
                b.Person,
                $"{b.What}. No need depends on it, and the budget lacks {new Money(b.Lacking)}.",
                b.DecideBy,
                $"a bill of {new Money(b.Amount)} waits for a decision"
            )),
        ];
    }
}
