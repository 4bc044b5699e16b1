using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Data.Queries;

/// <summary>What rules stop in a plan, for what managers are asked about it.</summary>
public static class PlanQuestions
{
    /// <summary>Why money cannot be paid to the person from the plan's first day, whatever way is chosen now. One command.</summary>
    /// <param name="plan">With its case and what managers were asked about it.</param>
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

    /// <summary>Every ruling that stops something of the plan as it stands, and a direct payment that is not chosen yet.</summary>
    public static async Task<IReadOnlyList<Ruling>> StoppingAsync(
        this PortalDbContext db,
        PlanForDecision whole,
        CancellationToken cancellationToken = default
    ) => [.. whole.Gaps.Select(gap => gap.Ruling), .. await db.RefusalsOfPayingAsync(whole.Plan, cancellationToken)];

    /// <summary>
    /// After a change was kept: nobody is asked any more about a whole plan where nothing stops it now. One command where nothing is asked.
    /// A question that is missed, because somebody saved at the same moment, ends when an approver opens it to answer.
    /// </summary>
    public static async Task EndQuestionsAsync(
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
