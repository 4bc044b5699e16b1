using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Work.WorkList;

/// <summary>What is asked of an approver, and what a co-ordinator owes: one database query each.</summary>
public sealed partial record WorkItems
{
    private const string NobodyElse = "No other approver can answer: ask an administrator to invite a second one.";

    /// <summary>
    /// Waiting letters, decisions being reconsidered by others, waiting requests for a budget, and people to ask again: one row for each
    /// decision, and one for a case without any.
    /// </summary>
    private static async Task<(List<WorkItem> Items, bool IsCut)> OwedAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var until = today.AddDays(7 * WeeksAhead);
        var answerable = db.ThatSomebodyMayAnswer(today);
        var inError = db.EndedInError();
        var rows = await (
            from c in db.Cases.AsNoTracking()
            where c.CoordinatorUserId == me.UserId
            from d in db
                .Decisions.Where(d =>
                    d.CaseId == c.Id
                    && (
                        (db.DecisionLetters.Any(l => l.DecisionId == d.Id && l.GivenOn == null) && !inError.Any(e => e.Id == d.Id))
                        || db.Reconsiderations.Any(r => r.OpenDecisionId == d.Id)
                    )
                )
                .DefaultIfEmpty()
            from r in db.Reconsiderations.Where(r => r.State == LookState.Waiting && r.DecisionId == d.Id).DefaultIfEmpty()
            from b in db.BudgetRequests.Where(b => b.WaitingCaseId == c.Id && b.Case.Person.DiedOn == null).DefaultIfEmpty()
            let stopped = c.Person.DiedOn == null
                ? db
                    .Budgets.Where(e =>
                        e.CaseId == c.Id
                        && e.EndReason == BudgetEndReason.Died
                        && e.LastDay >= today
                        && !db.Budgets.Any(n => n.CaseId == c.Id && n.State == BudgetState.Live && n.EndsOn == null && n.LastDay >= today)
                    )
                    .Max(e => e.EndsOn)
                : null
            where d != null || b != null || stopped != null || (c.AskAgainOn <= until && c.Person.DiedOn == null)
            orderby d != null ? d.DecidedOn
            : b != null ? b.AskedOn
            : c.AskAgainOn, c.Id
            select new
            {
                c.Reference,
                AskAgainOn = c.Person.DiedOn == null ? c.AskAgainOn : null,
                Stopped = stopped,
                Person = new WorkPerson(c.Person.Reference, c.Person.GivenName, c.Person.FamilyName, c.Person.NhsNumber),
                Letter = d == null || d.Letter == null || d.Letter!.GivenOn != null
                    ? null
                    : new Letter(d.Reference, d.Kind, d.Subject, d.DecidedOn, d.DecidedByName),
                Look = r == null
                    ? null
                    : new LookRow(r.Reference, d!.Kind, d.Subject, r.AskedOn, r.AskedBy, true, answerable.Any(may => may.Id == r.Id)),
                Asked = b == null ? null : new AskedRow(b.Reference, b.AskedBy, b.AskedOn, b.DueOn),
            }
        )
            .Take(MostOfAKind)
            .ToListAsync(cancellationToken);
        return (
            [
                .. rows.Where(c => c.AskAgainOn <= until)
                    .DistinctBy(c => c.Reference)
                    .Select(c => new WorkItem(
                        WorkItem.GroupOf(c.AskAgainOn!.Value, today),
                        WorkRisk.AskAgain,
                        "Ask again about a budget",
                        $"/cases/{c.Reference}/offer",
                        c.Person,
                        $"{c.Person.GivenName} wanted to be asked again. Nobody has to have a budget.",
                        c.AskAgainOn,
                        "they wanted to be asked again about a budget"
                    )),
                .. rows.Where(c => c.Stopped is not null)
                    .DistinctBy(c => c.Reference)
                    .Select(c => new WorkItem(
                        WorkGroup.Today,
                        WorkRisk.EndedInError,
                        "See that care goes on, and start a new budget",
                        $"/people/{c.Person.Reference}",
                        c.Person,
                        $"A death was recorded in error, and the budget ended on {c.Stopped!.Value.InFull()} because of it. It "
                            + $"stays ended. {c.Person.GivenName} must not go without care.",
                        null,
                        "the budget ended because a death was recorded in error"
                    )),
                .. rows.Where(c => c.Asked is not null)
                    .DistinctBy(c => c.Reference)
                    .Select(c => ItemOf(c.Asked!, c.Person, isOwn: false, today)),
                .. rows.Where(c => c.Letter is not null).Select(c => ItemOf(c.Letter!, c.Person, today)),
                .. rows.Where(c => c.Look is not null).Select(c => OthersLook(c.Look!, c.Person, today)),
            ],
            rows.Count == MostOfAKind
        );
    }

    /// <summary>
    /// Questions to a manager, decisions to reconsider, and requests for a budget: one row for each, the earliest first.
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
                Person = new WorkPerson(c.Person.Reference, c.Person.GivenName, c.Person.FamilyName, c.Person.NhsNumber),
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

    private static WorkItem ItemOf(Letter letter, WorkPerson person, DateOnly today) =>
        new(
            WorkGroup.Today,
            WorkRisk.Letter,
            $"Give the letter: {DecisionText.Of(letter.Kind).Lowered()}",
            $"/decisions/{letter.Decision}/letter",
            person,
            $"{letter.DecidedBy} decided it {DayText.On(letter.DecidedOn, today)}. {letter.Subject}.",
            null,
            "the letter about a decision has not been given"
        );

    private static WorkItem OthersLook(LookRow look, WorkPerson person, DateOnly today) =>
        new(
            WorkGroup.Waiting,
            WorkRisk.LookAgain,
            $"Looked at again: {DecisionText.Of(look.Kind).Lowered()}",
            $"/looking-again/{look.Reference}",
            person,
            $"{look.AskedBy} asked {DayText.On(look.AskedOn, today)}. {look.Subject}. "
                + $"{(look.SomebodyMayAnswer ? "It is with the approvers." : NobodyElse)}",
            null,
            "a decision is looked at again"
        );

    private static string WhyItIsAsked(Request r) =>
        r.Stopped == RulingResult.NeedsException ? "The rule knows an exception." : "The source of the rule is not confirmed.";

    private static string WhatWaits(Request r) =>
        r.RuleId == BarredPayee.RuleId ? "Whoever is barred is not paid before the answer." : "The plan waits for the answer.";

    // What the reader asked or has already signed awaits someone else.
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

    // The decider does not reconsider it. If nobody else can, it is for today, because someone must be found.
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

    // The approver's until it is answered; the co-ordinator sees that it is waiting.
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

    private sealed record Letter(string Decision, DecisionKind Kind, string Subject, DateOnly DecidedOn, string DecidedBy);

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
