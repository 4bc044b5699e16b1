using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Data.Queries;

/// <summary>The rulings that stop something in a plan, for questions to managers.</summary>
public static class PlanQuestions
{
    /// <summary>Why money cannot be paid to the person from the plan's first day, however it is held now. One command.</summary>
    /// <param name="plan">With its case and the questions to managers.</param>
    public static async Task<List<Ruling>> RefusalsOfPayingAsync(
        this PortalDbContext db,
        CarePlan plan,
        CancellationToken cancellationToken = default
    )
    {
        var facts = await db.DirectPaymentFactsAsync(
            plan.SiteId,
            plan.FirstDay,
            plan.Case.AsPaidOn(plan.FirstDay),
            heldBy: plan.CaseId,
            cancellationToken: cancellationToken
        );
        return [.. DirectPaymentGate.Judge(facts).Refusals.Select(ruling => plan.Answered(ruling)).Where(ruling => ruling.IsRefused)];
    }

    /// <summary>Every ruling that stops something in the plan as it is, including a direct payment that is not chosen yet.</summary>
    public static async Task<IReadOnlyList<Ruling>> StoppingAsync(
        this PortalDbContext db,
        PlanForDecision whole,
        CancellationToken cancellationToken = default
    ) => [.. whole.Gaps.Select(gap => gap.Ruling), .. await db.RefusalsOfPayingAsync(whole.Plan, cancellationToken)];

    /// <summary>Saves a change that may leave questions to managers with nothing to answer, and ends those.</summary>
    /// <returns>False, with nothing saved, if someone else was faster.</returns>
    public static async Task<bool> TrySaveAndEndQuestionsAsync(
        this PortalDbContext db,
        IQueryable<CarePlan> of,
        CancellationToken cancellationToken = default
    )
    {
        if (!await db.TrySaveAsync(cancellationToken))
            return false;
        await db.EndQuestionsAsync(of, cancellationToken);
        return true;
    }

    /// <summary>
    /// After a change is saved, ends questions about the whole plan that nothing stops any more. One command where there is no question. A
    /// question missed because of a simultaneous save ends when an approver opens it.
    /// </summary>
    private static async Task EndQuestionsAsync(
        this PortalDbContext db,
        IQueryable<CarePlan> of,
        CancellationToken cancellationToken = default
    )
    {
        var asked = await of.Where(plan => plan.Asked.Any(request => request.State == RuleRequestState.Waiting && request.Line == null))
            .Select(plan => plan.Reference)
            .ToListAsync(cancellationToken);
        foreach (var reference in asked)
        {
            db.ChangeTracker.Clear();
            if (await db.PlanForDecisionAsync(reference, cancellationToken) is { Plan.IsOpen: true } whole)
                whole.Plan.EndQuestions(await db.StoppingAsync(whole, cancellationToken));
            await db.TrySaveAsync(cancellationToken);
        }
    }
}
