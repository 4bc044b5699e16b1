using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.BudgetRequests;

/// <param name="Right">What the rules say of a request that is made today; nothing where none speaks.</param>
public sealed record AnswerPage(CaseHead Head, AnswerForm Form, Ruling? Right, string Has, IReadOnlyList<AnswerPage.Before> Answered)
{
    public string Finding => Right switch
    {
        { Result: RulingResult.Warned } => $"{Head.GivenName} {Has} and, asking today, a right to a budget.",
        not null => $"{Head.GivenName} {Has}, may ask for a budget, and gets an answer with reasons.",
        null => $"{Head.GivenName} has no right to a budget yet if they ask today. Whoever asks gets an answer with reasons all the same.",
    };

    public static async Task<AnswerPage?> LoadAsync(PortalDbContext db, string reference, AnswerForm form, DateOnly today, CancellationToken stop)
    {
        if (await CaseHead.LoadAsync(db, reference, today, stop) is not { } head)
            return null;
        var need = await db.Cases.Where(kept => kept.Reference == reference).Select(kept => new { kept.QualifyingNeed, kept.IsAfterCare }).SingleAsync(stop);
        var answered = await db.Decisions.AsNoTracking()
            .Where(made => made.Case.Reference == reference && (made.Kind == DecisionKind.BudgetAskedForAgreed || made.Kind == DecisionKind.BudgetAskedForRefused))
            .OrderByDescending(made => made.Id).Take(20).Select(made => new Before(made.Reference, made.Kind, made.Subject, made.DecidedOn, "")).ToListAsync(stop);
        var right = RightToABudget.Judge(need.QualifyingNeed, need.IsAfterCare, today);
        return new(head, form, right, right is null ? "" : RightToABudget.Has(need.QualifyingNeed, need.IsAfterCare), answered);
    }

    /// <summary>The answer to that request, whichever it was; none where nobody answered it.</summary>
    public static async Task<Before?> AnswerToAsync(PortalDbContext db, long caseId, string subject, CancellationToken stop)
    {
        var answered = await db.Decisions.AsNoTracking().Where(made => made.CaseId == caseId && (made.Kind == DecisionKind.BudgetAskedForAgreed || made.Kind == DecisionKind.BudgetAskedForRefused))
            .OrderBy(made => made.Id).Select(made => new Before(made.Reference, made.Kind, made.Subject, made.DecidedOn, made.Reasons)).ToListAsync(stop);
        return answered.Find(made => string.Equals(made.Subject, subject, StringComparison.OrdinalIgnoreCase));
    }

    public sealed record Before(string Reference, DecisionKind Kind, string Subject, DateOnly DecidedOn, string Reasons = "")
    {
        public bool IsTheSameAs(Decision made) => (Kind, Reasons) == (made.Kind, made.Reasons);

        public string Words => $"{Subject}. {(Kind == DecisionKind.BudgetAskedForAgreed ? "Agreed" : "Not agreed")} on {DecidedOn.InFull()}";
    }
}
