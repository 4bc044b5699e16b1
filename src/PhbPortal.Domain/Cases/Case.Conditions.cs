using PhbPortal.Domain.People;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>What is required of a direct payment beyond the regulations (E24).</summary>
public sealed partial class Case
{
    /// <summary>Conditions of a case, at most: each binds every line that is paid directly.</summary>
    public const int MostConditions = 20;

    private const string ConditionRule = "E24";

    private readonly List<PaymentCondition> paymentConditions = [];

    public IReadOnlyList<PaymentCondition> PaymentConditions => paymentConditions;

    /// <summary>Those whom a direct payment of this case does not pay, on their days.</summary>
    public IEnumerable<BarredPayee> BarredPayees => paymentConditions.OrderBy(condition => condition.Number).Select(condition => condition.Barred).OfType<BarredPayee>();

    /// <summary>An approver requires something of the direct payment, with reasons and a letter. It never reaches back: what was bought before is paid.</summary>
    public ConditionOutcome Require(NewCondition condition, DateOnly today, Actor approver)
    {
        if (!WrittenReason.Is(condition.Reasons))
            throw new ArgumentException("A condition has reasons.", nameof(condition));
        if (!BarredPayee.CanBeNamed(condition.About))
            throw new ArgumentException("A condition is about something.", nameof(condition));
        if (condition.FirstDay < today)
            return new ConditionNotSet($"It can hold from {today.InFull()} at the earliest: what was bought before is paid.");
        var rule = Rulebook.Get(ConditionRule);
        if (!rule.InForceOn(condition.FirstDay))
            return new ConditionNotSet(Ruling.NotInForce(rule, condition.FirstDay, "").Words);
        if (paymentConditions.Find(kept => kept.Stands && kept.IsAbout(condition)) is { } before)
            return new ConditionNotSet($"That is required from {before.FirstDay.InFull()} already. {before.SetBy} decided it.");
        if (paymentConditions.Count >= MostConditions)
            return new ConditionNotSet($"At most {MostConditions} conditions are kept for one person.");
        var kept = new PaymentCondition(SiteId, paymentConditions.Count + 1, condition, approver.Name);
        paymentConditions.Add(kept);
        Changed();
        return new ConditionSet(Decided(DecisionKind.PaymentConditionSet, condition.Subject, condition.Reasons, "The body may require this of a direct payment.", condition.FirstDay, kept, today, approver));
    }

    /// <summary>The condition holds no more after today; one that has not begun never holds.</summary>
    /// <exception cref="InvalidOperationException">It was lifted before.</exception>
    public Decision LiftCondition(int number, string reasons, DateOnly today, Actor approver)
    {
        var kept = paymentConditions.Single(condition => condition.Number == number);
        if (!kept.Stands)
            throw new InvalidOperationException("This condition is lifted.");
        kept.Lift(today < kept.FirstDay ? kept.FirstDay.AddDays(-1) : today, approver.Name);
        Changed();
        var subject = kept.Kind == PaymentConditionKind.NotBoughtFrom ? $"The direct payment may pay {kept.About} again after {today.InFull()}" : $"Not to be told any more after {today.InFull()}: {kept.About}";
        return Decided(DecisionKind.PaymentConditionLifted, subject, reasons, "What the body required of a direct payment is lifted.", today, kept, today, approver);
    }

    private Decision Decided(DecisionKind kind, string subject, string reasons, string why, DateOnly judgedOn, PaymentCondition condition, DateOnly today, Actor approver) =>
        new(this, kind, subject, reasons.Trim(), today, approver, [Ruling.Allowed(ConditionRule, judgedOn, why, $"{condition.Kind}; {condition.About}; from {condition.FirstDay:yyyy-MM-dd}")]);
}
