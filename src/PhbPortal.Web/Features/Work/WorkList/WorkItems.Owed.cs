using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Work.WorkList;

/// <summary>What a co-ordinator owes to somebody: one question to the database.</summary>
public sealed partial record WorkItems
{
    /// <summary>
    /// Letters that wait, decisions that others look at again, requests for a budget that wait, and whom to ask again about one: one row
    /// for each decision, and one for a case without any.
    /// </summary>
    private static async Task<(List<WorkItem> Items, bool IsCut)> OwedAsync(
        PortalDbContext db,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var until = Review.InViewUntil(today);
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
                Person = new WorkPerson(c.Person.Reference, c.Person.Called, c.Person.FamilyName, c.Person.Name, c.Person.NhsNumber),
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
                        $"{c.Person.Called} wanted to be asked again. Nobody has to have a budget.",
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
                            + $"stays ended. {c.Person.Called} must not go without care.",
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

    private sealed record Letter(string Decision, DecisionKind Kind, string Subject, DateOnly DecidedOn, string DecidedBy);
}
