using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Policies;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Work;

/// <summary>What is asked of an approver, and what a co-ordinator owes to somebody: one question to the database each.</summary>
public sealed partial record WorkList
{
    /// <summary>Whom to ask again about a budget, letters that wait, and decisions that others look at again.</summary>
    private static async Task<List<WorkItem>> OwedAsync(PortalDbContext db, SignedIn me, DateOnly today, CancellationToken stop)
    {
        var until = today.AddDays(7 * WeeksAhead);
        var rows = await db.Cases.AsNoTracking()
            .Where(c => c.CoordinatorUserId == me.UserId && ((c.AskAgainOn != null && c.AskAgainOn <= until) || db.DecisionLetters.Any(l => l.GivenOn == null && l.Decision.CaseId == c.Id)
                || db.Reconsiderations.Any(r => r.CaseId == c.Id && r.State == LookState.Waiting)))
            .OrderBy(c => c.AskAgainOn).ThenBy(c => c.Id).Take(MostOfAKind)
            .Select(c => new
            {
                c.Reference,
                c.AskAgainOn,
                Person = new WorkPerson(c.Person.Reference, c.Person.GivenName, c.Person.FamilyName, c.Person.NhsNumber),
                Letters = db.DecisionLetters.Where(l => l.GivenOn == null && l.Decision.CaseId == c.Id)
                    .Select(l => new Letter(l.Decision.Reference, l.Decision.Kind, l.Decision.Subject, l.Decision.DecidedOn, l.Decision.DecidedByName)).ToList(),
                Looks = db.Reconsiderations.Where(r => r.CaseId == c.Id && r.State == LookState.Waiting)
                    .Select(r => new Look(r.Reference, r.Decision.Kind, r.Decision.Subject, r.AskedOn, r.AskedBy, true)).ToList(),
            })
            .AsSingleQuery().ToListAsync(stop);
        return
        [
            .. rows.Where(c => c.AskAgainOn <= until).Select(c => new WorkItem(
                WorkItem.GroupOf(c.AskAgainOn!.Value, today), WorkRisk.AskAgain, "Ask again about a budget", $"/cases/{c.Reference}/offer", c.Person,
                $"{c.Person.GivenName} wanted to be asked again. Nobody has to have a budget.", c.AskAgainOn, "they wanted to be asked again about a budget")),
            .. rows.SelectMany(c => c.Letters, (c, letter) => new WorkItem(
                WorkGroup.Today, WorkRisk.Letter, $"Give the letter: {Lowered(DecisionText.Of(letter.Kind))}", $"/decisions/{letter.Decision}/letter", c.Person,
                $"{letter.DecidedBy} decided it {DayText.On(letter.DecidedOn, today)}. {letter.Subject}.", null, "the letter about a decision has not been given")),
            .. rows.SelectMany(c => c.Looks, (c, look) => new WorkItem(
                WorkGroup.Waiting, WorkRisk.LookAgain, $"Looked at again: {Lowered(DecisionText.Of(look.Kind))}", $"/looking-again/{look.Reference}", c.Person,
                $"{look.AskedBy} asked {DayText.On(look.AskedOn, today)}. {look.Subject}. It is with the approvers.", null, "a decision is looked at again")),
        ];
    }

    /// <summary>Rules that a manager was asked about, and decisions to be looked at again.</summary>
    private static async Task<List<WorkItem>> QuestionsAsync(PortalDbContext db, SignedIn me, DateOnly today, CancellationToken stop)
    {
        var rows = await db.Cases.AsNoTracking()
            .Where(c => db.RuleRequests.Any(r => r.CaseId == c.Id && r.State == RuleRequestState.Waiting) || db.Reconsiderations.Any(r => r.CaseId == c.Id && r.State == LookState.Waiting))
            .OrderBy(c => c.Id).Take(MostOfAKind)
            .Select(c => new
            {
                Person = new WorkPerson(c.Person.Reference, c.Person.GivenName, c.Person.FamilyName, c.Person.NhsNumber),
                Requests = db.RuleRequests.Where(r => r.CaseId == c.Id && r.State == RuleRequestState.Waiting)
                    .Select(r => new Request(r.Reference, r.What, r.RuleId, r.Stopped, r.AskedOn, r.AskedByName, r.AskedByUserId == me.UserId || r.FirstUserId == me.UserId)).ToList(),
                Looks = db.Reconsiderations.Where(r => r.CaseId == c.Id && r.State == LookState.Waiting)
                    .Select(r => new Look(r.Reference, r.Decision.Kind, r.Decision.Subject, r.AskedOn, r.AskedBy, r.Decision.DecidedByUserId == me.UserId)).ToList(),
            })
            .AsSingleQuery().ToListAsync(stop);
        return
        [
            .. rows.SelectMany(c => c.Requests.OrderBy(r => r.AskedOn), (c, request) => ItemOf(request, c.Person, today)),
            .. rows.SelectMany(c => c.Looks.OrderBy(look => look.AskedOn), (c, look) => ItemOf(look, c.Person, today)),
        ];
    }

    // What the reader asked or has signed already waits for somebody else.
    private static WorkItem ItemOf(Request r, WorkPerson person, DateOnly today) => new(
        r.IsOwn ? WorkGroup.Waiting : WorkGroup.Today, WorkRisk.RuleRequest, $"Answer whether rule {r.RuleId} yields: {r.What}", $"/exceptions/{r.Reference}", person,
        $"{r.AskedBy} asked {DayText.On(r.AskedOn, today)}. {(r.Stopped == RulingResult.NeedsException ? "The rule knows an exception." : "The source of the rule is not confirmed.")} The plan waits for the answer.",
        null, $"a manager was asked about rule {r.RuleId} {DayText.On(r.AskedOn, today)}");

    // Whoever made the decision does not look at it again.
    private static WorkItem ItemOf(Look r, WorkPerson person, DateOnly today) => new(
        r.IsOwn ? WorkGroup.Waiting : WorkGroup.Today, WorkRisk.LookAgain, $"Look again: {Lowered(DecisionText.Of(r.Kind))}", $"/looking-again/{r.Reference}", person,
        $"{r.AskedBy} asked {DayText.On(r.AskedOn, today)}. {r.Subject}.{(r.IsOwn ? " You made the decision, so somebody else looks." : "")}{(r.Kind == DecisionKind.BudgetReduced ? " The smaller amount holds meanwhile." : "")}",
        null, $"somebody asked {DayText.On(r.AskedOn, today)} for a decision to be looked at again");

    private static string Lowered(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private sealed record Letter(string Decision, DecisionKind Kind, string Subject, DateOnly DecidedOn, string DecidedBy);

    private sealed record Request(string Reference, string What, string RuleId, RulingResult Stopped, DateOnly AskedOn, string AskedBy, bool IsOwn);

    private sealed record Look(string Reference, DecisionKind Kind, string Subject, DateOnly AskedOn, string AskedBy, bool IsOwn);
}
