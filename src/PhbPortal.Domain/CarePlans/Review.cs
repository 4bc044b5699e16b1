using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.CarePlans;

public enum ReviewKind
{
    First = 0,
    Later = 1,

    /// <summary>The money was not enough to buy what the plan needs (G06); it cannot be marked as not needed.</summary>
    Compulsory = 2,
}

/// <summary>The four questions that every review answers (G07), with the findings.</summary>
public sealed record ReviewAnswers(string PlanStillRight, string MoneyUsedWell, string AmountEnough, string DutiesKept, string PersonsView);

/// <summary>A review that is due or was held.</summary>
public sealed class Review : Root
{
    private const int WeeksAhead = 4;

    private Review() { }

    private Review(CareCase careCase, ReviewKind kind, DateOnly dueOn, string because, PolicyUsed policy)
        : base(careCase.SiteId)
    {
        (Case, CaseId, PersonId) = (careCase, careCase.Id, careCase.PersonId);
        (Kind, DueOn, Because) = (kind, dueOn, because);
        (PolicyKey, PolicyFirstDay) = (policy.Key, policy.FirstDay);
    }

    /// <summary>The last due date of what is work on a day already: a review, and asking again about an offer.</summary>
    public static DateOnly InViewUntil(DateOnly today) => today.AddDays(7 * WeeksAhead);

    public long CaseId { get; private set; }

    public CareCase Case { get; private set; } = null!;

    public long PersonId { get; private set; }

    public ReviewKind Kind { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string Because { get; private set; } = "";

    public string PolicyKey { get; private set; } = "";

    public DateOnly PolicyFirstDay { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public string HeldBy { get; private set; } = "";

    public string PlanStillRight { get; private set; } = "";

    public string MoneyUsedWell { get; private set; } = "";

    public string AmountEnough { get; private set; } = "";

    public string DutiesKept { get; private set; } = "";

    public string PersonsView { get; private set; } = "";

    /// <summary>The first review after a budget starts: on the plan's own day, but no later than the policy allows (G02, D11).</summary>
    public static Review First(CareCase careCase, DateOnly started, DateOnly? plannedOn, ReviewPolicy policy)
    {
        var latest = policy.FirstReviewDue(started);
        return new(
            careCase,
            ReviewKind.First,
            plannedOn is { } day && day < latest ? day : latest,
            "First review after the budget started (rule G02).",
            policy.Used
        );
    }

    public static Review Compulsory(CareCase careCase, DateOnly dueOn, string because, PolicyUsed policy) =>
        new(careCase, ReviewKind.Compulsory, dueOn, because, policy);

    /// <summary>Records the findings and returns the next review, within the policy's number of months (G03).</summary>
    /// <exception cref="ArgumentException">One of the four answers of G07 is missing.</exception>
    public Review Hold(ReviewAnswers answers, DateOnly on, Actor actor, ReviewPolicy policy)
    {
        if (HeldOn is not null)
            throw new InvalidOperationException("This review was held already.");
        if (
            new[] { answers.PlanStillRight, answers.MoneyUsedWell, answers.AmountEnough, answers.DutiesKept }.Any(string.IsNullOrWhiteSpace)
        )
            throw new ArgumentException(
                Ruling
                    .Refused(
                        RuleIds.G07,
                        on,
                        "A review that leaves one of the four questions open is not complete.",
                        FactList.None,
                        "Answer all four; “nothing has changed” is an answer."
                    )
                    .Words,
                nameof(answers)
            );
        (PlanStillRight, MoneyUsedWell) = (answers.PlanStillRight, answers.MoneyUsedWell);
        (AmountEnough, DutiesKept, PersonsView) = (answers.AmountEnough, answers.DutiesKept, answers.PersonsView);
        (HeldOn, HeldBy) = (on, actor.Name);
        Changed();
        return new(Case, ReviewKind.Later, policy.NextReviewDue(on), "Yearly review (rule G03).", policy.Used);
    }
}
