using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Work.WorkList;

/// <summary>What is asked of an approver: one question to the database.</summary>
public sealed partial record WorkItems
{
    private const string NobodyElse = "No other approver can answer: ask an administrator to invite a second one.";

    /// <summary>
    /// Rules that a manager was asked about, decisions to be looked at again, and requests for a budget: one row for each, whoever asked
    /// first comes first.
    /// </summary>
    private static async Task<List<WorkItem>> QuestionsAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var answerable = db.ThatSomebodyMayAnswer(today);
        var waiting = db
            .RuleRequests.Where(q => q.State == RuleRequestState.Waiting && db.People.Any(p => p.Id == q.PersonId && p.DiedOn == null))
            .Select(q => new
            {
                q.Id,
                q.CaseId,
                On = q.AskedOn,
                Kind = Asks.Rule,
            })
            .Concat(
                db.Reconsiderations.Where(r => r.State == LookState.Waiting)
                    .Select(r => new
                    {
                        r.Id,
                        r.CaseId,
                        On = r.AskedOn,
                        Kind = Asks.Look,
                    })
            )
            .Concat(
                db.BudgetRequests.Where(b => b.WaitingCaseId != null && b.Case.Person.DiedOn == null)
                    .Select(b => new
                    {
                        b.Id,
                        b.CaseId,
                        On = b.AskedOn,
                        Kind = Asks.Budget,
                    })
            )
            .OrderBy(one => one.On)
            .ThenBy(one => one.Id)
            .Take(MostOfAKind);
        var rows = await (
            from one in waiting
            join c in db.Cases on one.CaseId equals c.Id
            join q in db.RuleRequests on new { one.Id, one.Kind } equals new { q.Id, Kind = Asks.Rule } into requests
            from q in requests.DefaultIfEmpty()
            join r in db.Reconsiderations on new { one.Id, one.Kind } equals new { r.Id, Kind = Asks.Look } into looks
            from r in looks.DefaultIfEmpty()
            join b in db.BudgetRequests on new { one.Id, one.Kind } equals new { b.Id, Kind = Asks.Budget } into budgets
            from b in budgets.DefaultIfEmpty()
            orderby one.On, one.Id
            select new
            {
                Person = new WorkPerson(c.Person.Reference, c.Person.Called, c.Person.FamilyName, c.Person.Name, c.Person.NhsNumber),
                Request = q == null
                    ? null
                    : new Request(
                        q.Reference,
                        q.What,
                        q.RuleId,
                        q.Stopped,
                        q.AskedOn,
                        q.AskedByName,
                        q.AskedByUserId == me.UserId || q.FirstUserId == me.UserId
                    ),
                Look = r == null
                    ? null
                    : new LookRow(
                        r.Reference,
                        r.Decision.Kind,
                        r.Decision.Subject,
                        r.AskedOn,
                        r.AskedBy,
                        r.Decision.DecidedByUserId == me.UserId || r.RecordedByUserId == me.UserId,
                        answerable.Any(may => may.Id == r.Id)
                    ),
                Asked = b == null ? null : new AskedRow(b.Reference, b.AskedBy, b.AskedOn, b.DueOn),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row =>
                row.Request is { } request ? ItemOf(request, row.Person, today)
                : row.Asked is { } asked ? ItemOf(asked, row.Person, isOwn: true, today)
                : ItemOf(row.Look!, row.Person, today)
            ),
        ];
    }

    private static string WhyItIsAsked(Request r) =>
        r.Stopped == RulingResult.NeedsException ? "The rule knows an exception." : "The source of the rule is not confirmed.";

    private static string WhatWaits(Request r) => Rulebook.WaitsInForce(r.RuleId) ?? "The plan waits for the answer.";

    // What the reader asked or has signed already waits for somebody else.
    private static WorkItem ItemOf(Request r, WorkPerson person, DateOnly today) =>
        new(
            r.IsOwn ? WorkGroup.Waiting : WorkGroup.Today,
            WorkRisk.RuleRequest,
            $"Answer whether rule {r.RuleId} yields: {r.What}",
            $"/exceptions/{r.Reference}",
            person,
            $"{r.AskedBy} asked {DayText.On(r.AskedOn, today)}. {WhyItIsAsked(r)} {WhatWaits(r)}",
            null,
            $"a manager was asked about rule {r.RuleId} {DayText.On(r.AskedOn, today)}"
        );

    // Whoever made the decision does not look at it again. Where nobody else can, it is for today: somebody has to be found.
    private static WorkItem ItemOf(LookRow r, WorkPerson person, DateOnly today) =>
        new(
            r.IsOwn && r.SomebodyMayAnswer ? WorkGroup.Waiting : WorkGroup.Today,
            WorkRisk.LookAgain,
            $"Look again: {DecisionText.Of(r.Kind).Lowered()}",
            $"/looking-again/{r.Reference}",
            person,
            $"{r.AskedBy} asked {DayText.On(r.AskedOn, today)}. {r.Subject}."
                + $"{(!r.SomebodyMayAnswer ? " " + NobodyElse : r.IsOwn ? " Another approver looks at it." : "")}"
                + $"{(r.Kind == DecisionKind.BudgetReduced ? " The smaller amount holds meanwhile." : "")}",
            null,
            $"somebody asked {DayText.On(r.AskedOn, today)} for a decision to be looked at again"
        );

    // The approver's until it is answered; whoever co-ordinates sees that it waits.
    private static WorkItem ItemOf(AskedRow asked, WorkPerson person, bool isOwn, DateOnly today) =>
        new(
            asked.DueOn < today ? WorkGroup.Overdue
                : isOwn ? WorkGroup.Today
                : WorkGroup.Waiting,
            WorkRisk.AskedFor,
            isOwn ? "Answer a request for a budget" : "A request for a budget waits",
            $"/asked-for/{asked.Reference}",
            person,
            $"{asked.By} asked {DayText.On(asked.On, today)}. "
                + $"{(asked.DueOn < today ? "The answer is overdue." : "Whoever asks gets an answer with reasons.")}"
                + $"{(isOwn ? "" : " It is with the approvers.")}",
            asked.DueOn,
            asked.DueOn < today
                ? "the answer to a request for a budget is overdue"
                : $"a request for a budget has waited since {DayText.Near(asked.On, today)}"
        );

    private enum Asks
    {
        Rule = 0,
        Look = 1,
        Budget = 2,
    }

    private sealed record AskedRow(string Reference, string By, DateOnly On, DateOnly? DueOn);

    private sealed record Request(
        string Reference,
        string What,
        string RuleId,
        RulingResult Stopped,
        DateOnly AskedOn,
        string AskedBy,
        bool IsOwn
    );

    private sealed record LookRow(
        string Reference,
        DecisionKind Kind,
        string Subject,
        DateOnly AskedOn,
        string AskedBy,
        bool IsOwn,
        bool SomebodyMayAnswer
    );
}
