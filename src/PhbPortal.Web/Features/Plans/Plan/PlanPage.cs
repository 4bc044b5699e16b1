using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Plan;

public sealed record PlanTask(string Heading, string? Href, string? Hint, string Status);

public sealed record TaskGroup(string Heading, IReadOnlyList<PlanTask> Tasks);

/// <summary>The contents of the sections of a plan, counted by the database.</summary>
public sealed record PlanFacts(
    int Needs,
    int Outcomes,
    int OutcomesWithSign,
    int Risks,
    int RisksOpen,
    int Arrangements,
    bool HasPeople,
    DateOnly? AgreedOn,
    string AgreedBy,
    DateOnly? SubmittedOn,
    string SubmittedBy,
    DateOnly? DecideBy,
    DateOnly? DecidedOn,
    string DecidedBy,
    string DecisionReasons,
    BudgetState? Budget,
    string? BudgetReference,
    string? Before,
    string? After
);

/// <summary>The plan as a task list, and what can be done with it once it is closed.</summary>
public sealed record PlanPage(
    PlanHeading Plan,
    PlanFacts Facts,
    PlanMoney Money,
    Role Reader,
    IReadOnlyList<TaskGroup> Groups,
    DateOnly Today
)
{
    public const int SectionCount = 7;

    public int SectionsDone => PlanTasks.Sections.Count(section => PlanTasks.IsDone(Plan, section));

    public string Finding =>
        Plan.State switch
        {
            PlanState.Draft or PlanState.Returned or PlanState.Submitted when Plan.DiedOn is { } died =>
                $"{Plan.GivenName} died on {died.InFull()}, so this plan does not go on.",
            PlanState.Submitted =>
                $"Sent for approval on {Facts.SubmittedOn.InFull()} by {Facts.SubmittedBy}. It cannot be changed while the "
                    + $"approver has it.{PlanText.Due(Facts.DecideBy, Today)}",
            PlanState.Approved => $"Agreed on {Facts.DecidedOn.InFull()} by {Facts.DecidedBy}. This version cannot be changed.",
            PlanState.NotAgreed => $"Not agreed on {Facts.DecidedOn.InFull()} by {Facts.DecidedBy}: {Facts.DecisionReasons}",
            PlanState.Superseded => "A later version of this plan is agreed and in force.",
            PlanState.Draft or PlanState.Returned => $"{SectionsDone} of {SectionCount} sections are "
                + $"completed. {(Plan.WantsBudget ? Money.Sentence(Plan.GivenName) : $"{Plan.GivenName} wants a plan without a budget.")}",
            _ => throw new UnreachableException($"Nothing is said of {Plan.State}."),
        };

    public static async Task<PlanPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn reader,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await PlanHeading.LoadAsync(db, reference, today, cancellationToken) is not { } heading)
            return null;
        var facts = await db
            .CarePlans.AsNoTracking()
            .Where(plan => plan.Id == heading.PlanId)
            .Select(plan => new PlanFacts(
                plan.Needs.Count(),
                plan.Needs.SelectMany(need => need.Outcomes).Count(),
                plan.Needs.SelectMany(need => need.Outcomes).Count(outcome => outcome.Sign != ""),
                plan.Risks.Count(),
                plan.Risks.Count(risk => risk.IsSignificant && (risk.AgreedResponse == "" || risk.Owner == "" || risk.LookAgainOn == null)),
                plan.Contingencies.Count(),
                plan.CoordinatorName != "" || plan.FirstReviewOn != null,
                plan.AgreedOn,
                plan.AgreedBy,
                plan.SubmittedOn,
                plan.SubmittedBy,
                plan.DecideBy,
                plan.DecidedOn,
                plan.DecidedBy,
                plan.DecisionReasons,
                db.Budgets.Where(budget => budget.CarePlanId == plan.Id).Select(budget => (BudgetState?)budget.State).FirstOrDefault(),
                db.Budgets.Where(budget => budget.CarePlanId == plan.Id).Select(budget => budget.Reference).FirstOrDefault(),
                db.CarePlans.Where(other => other.CaseId == plan.CaseId && other.Number < plan.Number)
                    .OrderByDescending(other => other.Number)
                    .Select(other => other.Reference)
                    .FirstOrDefault(),
                db.CarePlans.Where(other => other.CaseId == plan.CaseId && other.Number > plan.Number)
                    .OrderByDescending(other => other.Number)
                    .Select(other => other.Reference)
                    .FirstOrDefault()
            ))
            .SingleAsync(cancellationToken);
        var supports = await db
            .CarePlans.AsNoTracking()
            .Where(plan => plan.Id == heading.PlanId)
            .SelectMany(plan => plan.Supports)
            .ToListAsync(cancellationToken);
        var money = PlanMoney.Of(supports, heading.Told);
        return new(
            heading,
            facts,
            money,
            reader.Role,
            reader.Role == Role.Broker ? PlanTasks.ForAdviser(heading, facts, money) : PlanTasks.Of(heading, facts, money),
            today
        );
    }
}
