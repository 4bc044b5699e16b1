using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>The approver's two statements (D04) and, if the budget needs one, the reason for an exception.</summary>
public sealed record ApprovalStatements(bool SupportCanMeetNeeds, bool AmountCoversFullCost, string Reasons, string? ExceptionReason)
{
    /// <summary>How care continues if this plan has no budget and another is current (H12).</summary>
    public string CareAfter { get; init; } = "";
}

/// <summary>What a later version takes over from: the version in force, its budget and its open orders.</summary>
public sealed record PlanInForce(CarePlan Plan, Budget? Budget, IReadOnlyList<Commitment> OpenOrders, UkCalendar Calendar);

/// <summary>What an approver decides on.</summary>
/// <param name="Budget">Null if the person wants a plan without a budget (A26).</param>
/// <param name="Gate">The rulings of law and scheme on a direct payment; empty if there is none.</param>
public sealed record PlanToDecide(CarePlan Plan, CareCase Case, Budget? Budget, IReadOnlyList<Ruling> Gate)
{
    /// <summary>The policies of this day apply to the plan and its money, whenever it is decided.</summary>
    public DateOnly FirstDay => Budget?.FirstDay ?? Plan.FirstDay;
}

public abstract record ApprovalOutcome;

/// <summary>The plan is locked, the budget live, the first review booked, and the previous budget has its last day.</summary>
/// <param name="MovedOrders">New orders of the new budget, moved from the previous one.</param>
public sealed record PlanApproved(Decision Decision, Decision? Exception, Review? FirstReview, IReadOnlyList<Commitment> MovedOrders)
    : ApprovalOutcome;

/// <summary>Nothing changed; each ruling says what is missing.</summary>
public sealed record ApprovalRefused(IReadOnlyList<Ruling> Refusals) : ApprovalOutcome;

/// <summary>
/// The rule: an approver other than the author signs that the support can meet the needs and that the amount covers its full cost (D04, or
/// the portal's own P02), and every rule of the budget allows it (A22, and before it the portal's own P01).
/// </summary>
public static class PlanApproval
{
    /// <param name="previous">The version in force until now.</param>
    public static ApprovalOutcome Decide(PlanToDecide asked, ApprovalStatements statements, PlanInForce? previous, JudgedOccasion occasion)
    {
        var (plan, careCase, budget, _) = asked;
        var policies = occasion.PoliciesOn(asked.FirstDay);
        if (plan.State != PlanState.Submitted)
            throw new InvalidOperationException("Only a submitted plan is decided.");
        List<Ruling> rulings = [.. Statements(plan, statements, occasion), ReadyToSubmit.AmountKnownBeforePlanning(plan, careCase)];
        if (careCase.Person.RefusalToBegin(occasion.Today) is { } died)
            rulings.Add(died);
        rulings.AddRange(
            plan.JudgeSupport()
                .Concat(plan.Cautions(policies).Where(judged => judged.Ruling.Result == RulingResult.Warned))
                .Select(judged => judged.Ruling)
        );
        if (ReadyToSubmit.Notice(plan) is { CanBeAsked: false, IsRefused: false } notice)
            rulings.Add(notice);
        rulings.AddRange(JudgeMoney(asked, policies));
        if (GivingUp(plan, previous, statements, occasion.Today) is { } ending)
            rulings.AddRange(
                BudgetEndChecks.Judge(previous!.Budget!, ending, previous.Plan, careCase, occasion.PoliciesOn(occasion.Today))
            );
        string[] exceptions = [];
        if (plan.WantsBudget)
        {
            exceptions = budget is null ? [] : [.. BudgetChecks.Exceptions(budget, plan, careCase)];
            if (exceptions.Length > 0 && string.IsNullOrWhiteSpace(statements.ExceptionReason))
                rulings.Add(
                    Ruling.Refused(
                        StatementsRule(plan, occasion.Today),
                        occasion.Today,
                        "The budget needs an exception decision: " + string.Join(' ', exceptions),
                        [Fact.Number("", exceptions.Length, "exceptions")],
                        "Give the reason for the exception, or send the plan back."
                    )
                );
        }

        if (rulings.Exists(r => r.IsRefused))
            return new ApprovalRefused([.. rulings.Where(r => r.IsRefused)]);
        return Approve(asked, statements, previous, occasion, rulings, exceptions);
    }

    /// <summary>
    /// What the rules say about the plan's money, before it is submitted and when it is decided; empty if the person wants no budget
    /// (A26).
    /// </summary>
    public static IReadOnlyList<Ruling> JudgeMoney(PlanToDecide asked, PoliciesInForce policies)
    {
        var (plan, careCase, budget, gate) = asked;
        if (!plan.WantsBudget)
            return [];
        return budget is null
            ? [NoBudget(plan)]
            :
            [
                .. gate.Concat(BudgetChecks.Judge(budget, plan, careCase, careCase.Person, policies))
                    .Select(ruling => plan.Answered(ruling)),
            ];
    }

    /// <summary>The rule that requires the two statements: D04 for direct payments; otherwise a safeguard of the portal's own.</summary>
    public static Rule StatementsRule(CarePlan plan, DateOnly day) => Rulebook.Speaking(RuleIds.D04, plan.Models, day);

    private static PlanApproved Approve(
        PlanToDecide asked,
        ApprovalStatements statements,
        PlanInForce? previous,
        JudgedOccasion occasion,
        List<Ruling> rulings,
        string[] exceptions
    )
    {
        var (plan, careCase, budget, _) = asked;
        plan.Approve(careCase, statements.Reasons, occasion);
        previous?.Plan.Supersede();
        Review? review = null;
        if (plan.WantsBudget && budget is not null)
        {
            budget.GoLive(occasion);
            var starts = budget.Parts.Select(p => p.FirstPaymentOn).Where(d => d is not null).Min() ?? budget.FirstDay;
            review = Review.First(careCase, starts, plan.FirstReviewOn, occasion.PoliciesOn(asked.FirstDay).Review);
        }

        var decision = new Decision(
            careCase,
            DecisionKind.PlanApproved,
            $"Plan version {plan.Number}",
            statements.Reasons,
            occasion,
            rulings
        );
        var exception =
            exceptions.Length == 0
                ? null
                : new Decision(
                    careCase,
                    DecisionKind.BudgetException,
                    string.Join(' ', exceptions),
                    statements.ExceptionReason!,
                    occasion,
                    []
                );
        return new(decision, exception, review, TakeOver(asked, statements, previous, occasion));
    }

    // If the next plan has a budget, support continues in it; if not, the person gave theirs up.
    private static IReadOnlyList<Commitment> TakeOver(
        PlanToDecide asked,
        ApprovalStatements statements,
        PlanInForce? previous,
        JudgedOccasion occasion
    )
    {
        var (plan, careCase, budget, _) = asked;
        if (previous?.Budget is not { State: BudgetState.Live } before)
            return [];
        if (GivingUp(plan, previous, statements, occasion.Today) is { } ending)
        {
            before.Record(ending, occasion);
            return [];
        }

        if (!plan.WantsBudget || budget is null)
            return [];
        var last = before.LastDayBefore(plan, occasion.Today);
        if (before.EndsOn != last)
            before.Record(
                new(BudgetEndReason.Superseded, last, $"Plan version {plan.Number} was agreed.", "The support of the next plan"),
                occasion
            );
        return before.MoveOrders(budget, plan, previous, careCase, occasion);
    }

    // A budget that expires before the next plan starts is not given up.
    private static BudgetEnding? GivingUp(CarePlan plan, PlanInForce? previous, ApprovalStatements statements, DateOnly today)
    {
        if (plan.WantsBudget || previous?.Budget is not { State: BudgetState.Live } before)
            return null;
        var last = before.LastDayBefore(plan, today);
        return last == before.LastDay || last == before.EndsOn
            ? null
            : new(BudgetEndReason.PersonsChoice, last, statements.Reasons, statements.CareAfter);
    }

    private static IEnumerable<Ruling> Statements(CarePlan plan, ApprovalStatements statements, Occasion occasion)
    {
        FactList facts =
        [
            Fact.YesNo("meets needs", statements.SupportCanMeetNeeds),
            Fact.YesNo("covers cost", statements.AmountCoversFullCost),
            Fact.Number("author", plan.AuthorUserId),
            Fact.Number("approver", occasion.By.UserId),
        ];
        var rule = StatementsRule(plan, occasion.Today);
        if (occasion.By.UserId == plan.AuthorUserId)
            yield return Ruling.Refused(rule, occasion.Today, "The author of a plan cannot approve it.", facts, "Ask another occasion.By.");
        yield return statements.SupportCanMeetNeeds && statements.AmountCoversFullCost
            ? Ruling.Allowed(
                rule,
                occasion.Today,
                "The approver is satisfied that the support can meet the needs and that the amount covers its full cost.",
                facts
            )
            : Ruling.Refused(
                rule,
                occasion.Today,
                "Both statements are needed before a plan is approved.",
                facts,
                "Tick both if they are true, or send the plan back with your points."
            );
    }

    private static Ruling NoBudget(CarePlan plan) =>
        Ruling.Refused(
            Rulebook.Speaking(RuleIds.A22, RuleModels.All, plan.FirstDay),
            plan.FirstDay,
            "The plan asks for a budget, and none is set up.",
            [Fact.Text("no budget")],
            "Set up the budget, or record that the person wants a plan without one."
        );
}
