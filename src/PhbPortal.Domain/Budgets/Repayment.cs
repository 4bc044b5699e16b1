using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// A requested repayment from a direct payment, as in its notice (H13, H14), and whether it was handed over to be recovered as a civil
/// debt (H16). It moves no money: what is returned is recorded in the budget when it is.
/// </summary>
public sealed class Repayment : Root
{
    private Repayment() { }

    internal Repayment(Budget budget, RepaymentNotice notice, Decision decision, Money returnedBefore)
        : base(budget.SiteId)
    {
        (Budget, BudgetId, CaseId, PersonId, Decision) = (budget, budget.Id, budget.CaseId, budget.PersonId, decision);
        (Sum, ReturnedBefore, Payer, PayBy, IsPossibleOffence) = (
            notice.Sum,
            returnedBefore,
            notice.Payer,
            notice.PayBy,
            notice.IsPossibleOffence
        );
    }

    public long BudgetId { get; private set; }

    public Budget Budget { get; private set; } = null!;

    public long CaseId { get; private set; }

    public long PersonId { get; private set; }

    public long DecisionId { get; private set; }

    public Decision Decision { get; private set; } = null!;

    /// <summary>In pence, as requested in the notice.</summary>
    public Money Sum { get; private set; }

    /// <summary>What had been returned to the budget by the day of the notice, so that later returns can be counted.</summary>
    public Money ReturnedBefore { get; private set; }

    public string Payer { get; private set; } = "";

    /// <summary>The deadline, without the days of a reconsideration.</summary>
    public DateOnly PayBy { get; private set; }

    /// <summary>The ground of the notice, which only approvers read (H07).</summary>
    public bool IsPossibleOffence { get; private set; }

    /// <summary>Null while nobody is recovering it.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Who recovers it.</summary>
    public string HandedTo { get; private set; } = "";

    /// <summary>How much of it they recover, in pence.</summary>
    public Money HandedOver { get; private set; }

    /// <summary>The decision that last handed it over, whether or not it was recalled since.</summary>
    public Decision? HandOverDecision { get; private set; }

    public long? HandOverDecisionId { get; private set; }

    public bool IsHandedOver => HandedOverOn is not null;

    /// <summary>The deadline, extended by the days of reconsiderations (H15).</summary>
    public DateOnly PayByWith(IEnumerable<Reconsideration> looks, DateOnly today) =>
        looks
            .OrderBy(look => look.AskedOn)
            .Aggregate(PayBy, (day, look) => RepaymentRules.PayBy(day, look.AskedOn, look.AnsweredOn, today));

    /// <summary>Hands over the outstanding sum to whoever recovers it, in a decision with its letter (H16).</summary>
    /// <param name="looks">All reconsiderations of the notice, or of an earlier hand-over (H15).</param>
    /// <param name="left">What this notice still requests (<see cref="Budget.LeftOfEach"/>).</param>
    /// <exception cref="InvalidOperationException">It is already handed over.</exception>
    /// <exception cref="ArgumentException">Nobody is named, or what was tried before is missing.</exception>
    public DebtOutcome HandOver(
        DebtHandedOn handed,
        CareCase careCase,
        IReadOnlyCollection<Reconsideration> looks,
        Money left,
        Occasion occasion
    )
    {
        if (IsHandedOver)
            throw new InvalidOperationException("This was handed over.");
        if (careCase.Id != CaseId || string.IsNullOrWhiteSpace(handed.To) || !WrittenReason.IsSentence(handed.Tried))
            throw new ArgumentException("A debt is handed on to somebody, after something else was tried.", nameof(handed));
        var ruling = MayBeHandedOver(looks, left, occasion.Today);
        if (ruling.IsRefused)
            return new DebtNotHandedOver(ruling);
        (HandedOverOn, HandedTo, HandedOver) = (occasion.Today, handed.To.Trim(), left);
        List<Ruling> rulings = [ruling with { Facts = [.. ruling.Facts, Fact.Amount("asked", Sum), Fact.Amount("still asked", left)] }];
        if (IsPossibleOffence)
            rulings.Add(Ruling.Allowed(RuleIds.H07, occasion.Today, handed.Tried.Trim(), [Fact.Text("ground", "(e)")]));
        HandOverDecision = new(
            careCase,
            DecisionKind.DebtHandedOver,
            $"{left} that {Payer} was asked to pay back is collected as a debt by {HandedTo}",
            IsPossibleOffence ? $"{Decision.KeptBackWords} What was asked back because of that did not come." : handed.Tried.Trim(),
            occasion,
            rulings
        );
        Changed();
        return new DebtHandedOver(HandOverDecision);
    }

    /// <summary>
    /// Tells whoever recovers it to stop, for example during a reconsideration (H15). It can be handed over again later.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody is recovering it.</exception>
    /// <exception cref="ArgumentException">The reason is missing.</exception>
    public Decision CallBack(string because, CareCase careCase, Occasion occasion)
    {
        if (!IsHandedOver)
            throw new InvalidOperationException("Nobody collects this.");
        if (careCase.Id != CaseId || !WrittenReason.IsSentence(because))
            throw new ArgumentException("A debt is called back for a reason.", nameof(because));
        var ruling = Ruling.Allowed(
            RuleIds.H15,
            occasion.Today,
            "Nothing of it is collected from this day.",
            [Fact.Day("handed on", HandedOverOn!.Value), Fact.Amount("collected", HandedOver)]
        );
        Decision decision = new(
            careCase,
            DecisionKind.DebtCalledBack,
            $"{HandedOver} that {Payer} was asked to pay back is no longer collected as a debt by {HandedTo}",
            because.Trim(),
            occasion,
            [ruling]
        );
        (HandedOverOn, HandedTo, HandedOver) = (null, "", Money.Zero);
        Changed();
        return decision;
    }

    /// <summary>
    /// Whether it may be handed over today: something is outstanding, it is not being reconsidered, and its deadline has passed.
    /// </summary>
    public Ruling MayBeHandedOver(IReadOnlyCollection<Reconsideration> looks, Money left, DateOnly today)
    {
        if (looks.Any(look => look.State == LookState.Changed && look.DecisionId == DecisionId))
            return Ruling.RefusedWithoutAppeal(
                Rulebook.Get(RuleIds.H15),
                today,
                "The notice was changed when it was looked at again, so it asks nothing more.",
                [Fact.Text("looked at again"), Fact.YesNo("changed", isSo: true)],
                "Ask for what is owed in a new notice."
            );
        return left.IsPositive
            ? RepaymentRules.HandOver(PayByWith(looks, today), looks.Any(look => look.State == LookState.Waiting), today)
            : Ruling.RefusedWithoutAppeal(
                Rulebook.Get(RuleIds.H16),
                today,
                "All of it came back, so nothing is owed.",
                [Fact.Amount("still asked", Money.Zero)],
                "Nothing more is to be done."
            );
    }
}

/// <param name="To">Who recovers it.</param>
/// <param name="Tried">What was offered before, such as instalments, in the words of the letter.</param>
public sealed record DebtHandedOn(string To, string Tried);

public abstract record DebtOutcome;

public sealed record DebtHandedOver(Decision Decision) : DebtOutcome;

public sealed record DebtNotHandedOver(Ruling Ruling) : DebtOutcome;
