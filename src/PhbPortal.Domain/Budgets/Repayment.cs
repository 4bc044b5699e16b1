using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// Money of a direct payment that was asked back, as its notice says (H13, H14), and whether it was handed on to be collected as a civil
/// debt
/// (H16). It moves no money: what comes back is recorded in the budget when it does.
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

    /// <summary>In pence, as the notice asks it.</summary>
    public Money Sum { get; private set; }

    /// <summary>What had come back of the budget by the day of the notice, so that what comes back for it can be told.</summary>
    public Money ReturnedBefore { get; private set; }

    public string Payer { get; private set; } = "";

    /// <summary>The last day of the time allowed, without the days on which it was looked at again.</summary>
    public DateOnly PayBy { get; private set; }

    /// <summary>The ground of the notice, which approvers alone read (H07).</summary>
    public bool IsPossibleOffence { get; private set; }

    /// <summary>None while nobody collects it.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Who collects it.</summary>
    public string HandedTo { get; private set; } = "";

    /// <summary>How much of it they collect, in pence.</summary>
    public Money HandedOver { get; private set; }

    /// <summary>The decision by which it was last handed on, whether or not it was called back since.</summary>
    public Decision? HandOverDecision { get; private set; }

    public long? HandOverDecisionId { get; private set; }

    public bool IsHandedOver => HandedOverOn is not null;

    /// <summary>The last day of the time allowed, longer by the days during which it was looked at again (H15).</summary>
    public DateOnly PayByWith(IEnumerable<Reconsideration> looks, DateOnly today) =>
        looks
            .OrderBy(look => look.AskedOn)
            .Aggregate(PayBy, (day, look) => RepaymentRules.PayBy(day, look.AskedOn, look.AnsweredOn, today));

    /// <summary>Hands what it still asks to whoever collects it, in a decision with its letter (H16).</summary>
    /// <param name="looks">Every time that somebody asked for the notice, or for an earlier handing on, to be looked at again
    /// (H15).</param>
    /// <param name="left">What this notice still asks (<see cref="Budget.LeftOfEach"/>).</param>
    /// <exception cref="InvalidOperationException">It is handed over.</exception>
    /// <exception cref="ArgumentException">Nobody is named, or what was tried before is not said.</exception>
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

    /// <summary>Tells whoever collects it to stop, as while it is looked at again (H15). It can be handed on again later.</summary>
    /// <exception cref="InvalidOperationException">Nobody collects it.</exception>
    /// <exception cref="ArgumentException">Why is not said.</exception>
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

    /// <summary>Whether it may be handed on today: it still asks something, nobody is looking at it again, and its time has run.</summary>
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

/// <param name="To">Who collects it.</param>
/// <param name="Tried">What was offered before, such as paying in parts: the words of the letter.</param>
public sealed record DebtHandedOn(string To, string Tried);

public abstract record DebtOutcome;

public sealed record DebtHandedOver(Decision Decision) : DebtOutcome;

public sealed record DebtNotHandedOver(Ruling Ruling) : DebtOutcome;
