using System.Diagnostics;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>Conditions on a direct payment beyond the regulations (E24).</summary>
public sealed partial class CareCase
{
    /// <summary>The most conditions of a case at one time; each applies to all support that is paid directly.</summary>
    public const int MostConditions = 20;

    private const string ConditionRule = RuleIds.E24;

    private readonly List<PaymentCondition> paymentConditions = [];

    public IReadOnlyList<PaymentCondition> PaymentConditions => paymentConditions;

    /// <summary>Those whom a direct payment of this case does not pay, with their days.</summary>
    public IEnumerable<BarredPayee> BarredPayees =>
        paymentConditions.OrderBy(condition => condition.Number).Select(condition => condition.Barred).OfType<BarredPayee>();

    /// <summary>The same condition if it is already set; null if it is not, or was lifted.</summary>
    public PaymentCondition? Standing(NewCondition condition) => paymentConditions.Find(kept => kept.Stands && kept.IsAbout(condition));

    /// <summary>
    /// An approver sets a condition on the direct payment, with reasons and a letter. It never applies to the past: earlier purchases and
    /// orders are paid. If a plan in force pays the barred provider, the care that follows is recorded, and starts without a gap.
    /// </summary>
    /// <param name="paidFrom">The first day of the condition on which support in the plan in force, or an open order, pays them; null if
    /// nothing does.</param>
    public ConditionOutcome Require(NewCondition condition, Occasion occasion, DateOnly? paidFrom = null)
    {
        if (!WrittenReason.IsSentence(condition.Reasons))
            throw new ArgumentException("A condition has reasons.", nameof(condition));
        if (!BarredPayee.CanBeNamed(condition.About))
            throw new ArgumentException("A condition is about something.", nameof(condition));
        if (CannotRequire(condition, occasion.Today) is { } refused)
            return refused;
        if (paidFrom is { } gapFrom && condition.Instead is null)
            return new ConditionNotSet(
                $"Say what care follows: the plan pays {condition.About.Trim()} on {gapFrom.InFull()}, and nobody goes without care.",
                ConditionPart.CareThatFollows
            );
        if (condition.Instead is { } instead && instead.From > paidFrom)
            return new ConditionNotSet(
                $"It must begin by {paidFrom.Value.InFull()}, when {condition.About.Trim()} is paid no more, so that nobody "
                    + $"goes without care. Or choose a later first day.",
                ConditionPart.DayOfThatCare
            );
        var kept = new PaymentCondition(SiteId, paymentConditions.Count + 1, condition, occasion.By.Name);
        paymentConditions.Add(kept);
        Changed();
        return new ConditionSet(
            Decided(
                DecisionKind.PaymentConditionSet,
                condition.Subject,
                condition.LetterWords,
                Judged(kept, condition.FirstDay, "The body may require this of a direct payment."),
                occasion
            )
        );
    }

    /// <summary>Why no such condition can be set, whatever care follows; null if it can.</summary>
    public ConditionNotSet? CannotRequire(NewCondition condition, DateOnly today)
    {
        if (condition.FirstDay < today)
            return new ConditionNotSet($"It can hold from {today.InFull()} at the earliest: what was bought before is paid.");
        var rule = Rulebook.Get(ConditionRule);
        if (!rule.InForceOn(condition.FirstDay))
            return new ConditionNotSet(Ruling.NotInForce(rule, condition.FirstDay, FactList.None).Words);
        if (Standing(condition) is { } before)
            return new ConditionNotSet(
                $"That is required from {before.FirstDay.InFull()} already. {before.SetBy} decided it.",
                ConditionPart.About
            );
        if (paymentConditions.Count(kept => kept.Stands) >= MostConditions)
            return new ConditionNotSet(
                $"At most {MostConditions} conditions stand for one person at once. Lift one first.",
                ConditionPart.About
            );
        return null;
    }

    /// <summary>The condition holds no more after today; one that has not begun never holds.</summary>
    /// <exception cref="InvalidOperationException">It was lifted before.</exception>
    public Decision LiftCondition(int number, string reasons, Occasion occasion)
    {
        var kept = paymentConditions.Single(condition => condition.Number == number);
        if (!kept.Stands)
            throw new InvalidOperationException("This condition is lifted.");
        kept.Lift(occasion.Today < kept.FirstDay ? kept.FirstDay.AddDays(-1) : occasion.Today, occasion.By.Name);
        Changed();
        var subject = (kept.Kind, kept.NeverBegan) switch
        {
            (PaymentConditionKind.NotBoughtFrom, true) =>
                $"The direct payment may go on paying {kept.About}: what was to hold from {kept.FirstDay.InFull()} never began",
            (PaymentConditionKind.NotBoughtFrom, false) => $"The direct payment may pay {kept.About} again after {occasion.Today.InFull()}",
            (PaymentConditionKind.InformationGiven, true) =>
                $"Not to be told, because what was to hold from {kept.FirstDay.InFull()} never began: {kept.About}",
            (PaymentConditionKind.InformationGiven, false) => $"Not to be told any more after {occasion.Today.InFull()}: {kept.About}",
            _ => throw new UnreachableException($"Nothing is said of {kept.Kind}."),
        };
        return Decided(
            DecisionKind.PaymentConditionLifted,
            subject,
            reasons,
            Judged(kept, occasion.Today, "What the body required of a direct payment is lifted."),
            occasion
        );
    }

    private Decision Decided(DecisionKind kind, string subject, string reasons, Ruling ruling, Occasion occasion) =>
        new(this, kind, subject, reasons.Trim(), occasion, [ruling]);

    private static Ruling Judged(PaymentCondition condition, DateOnly on, string why)
    {
        FactList otherCare = condition.InsteadFrom is { } instead ? [Fact.Day("other care from", instead)] : [];
        FactList facts =
        [
            Fact.Text(condition.Barred is null ? "to be told" : "not bought from"),
            Fact.Text(condition.About),
            Fact.Day("from", condition.FirstDay),
            .. otherCare,
        ];
        return Ruling.Allowed(ConditionRule, on, why, facts);
    }
}
