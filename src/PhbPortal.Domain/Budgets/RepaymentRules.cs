using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// Requesting repayment from a direct payment: on one of six grounds and fairly (H13), in writing with its four facts and reasonable
/// notice (H14), never what wages and bills still need (H17), and not during a reconsideration (H15) or before the deadline (H16).
/// </summary>
public static class RepaymentRules
{
    /// <summary>The most that can be requested: what is held, less what is already owed from it (H17).</summary>
    public static Money Recoverable(Money balance, Money liabilities) => balance > liabilities ? balance - liabilities : Money.Zero;

    /// <param name="balance">What the holder has of the money, unspent or spent outside the plan.</param>
    /// <param name="noticeDays">The site's reasonable notice on that day.</param>
    /// <param name="estateOf">The name of a person who died, whose estate is asked instead (H11). Null while they are alive.</param>
    /// <param name="asked">What earlier notices request of the same money and was not returned yet.</param>
    public static IEnumerable<Ruling> Judge(
        RepaymentNotice notice,
        Money balance,
        int noticeDays,
        string? estateOf,
        DateOnly day,
        Money asked = default
    )
    {
        yield return OnAGroundAndFairly(notice, day);
        if (notice.IsPossibleOffence)
            yield return Ruling.Allowed(
                RuleIds.H07,
                day,
                notice.Reasons,
                [Fact.Text("ground", "(e)"), Fact.Text("why it is fair", notice.WhyFair)]
            );
        yield return WithItsFourFacts(notice, noticeDays, day);
        if (estateOf is not null)
            yield return StoppingGrounds.LettersGoTo(notice.Payer, estateOf, day);
        yield return AfterWhatIsOwed(notice, balance, asked, day);
    }

    /// <summary>The deadline, extended by the days of a reconsideration (H15).</summary>
    /// <param name="answeredOn">Null while it is still open.</param>
    public static DateOnly PayBy(DateOnly payBy, DateOnly askedOn, DateOnly? answeredOn, DateOnly today) =>
        askedOn > payBy ? payBy : payBy.AddDays((answeredOn ?? today).DayNumber - askedOn.DayNumber);

    /// <summary>
    /// Whether the sum may be handed over as a civil debt (H16): it is not being reconsidered, and its deadline has passed.
    /// </summary>
    public static Ruling HandOver(DateOnly payBy, bool isLookedAtAgain, DateOnly today)
    {
        FactList facts = [Fact.Day("pay by", payBy), Fact.YesNo("looked at again", isLookedAtAgain)];
        if (isLookedAtAgain)
            return Ruling.RefusedWithoutAppeal(
                Rulebook.Get(RuleIds.H15),
                today,
                "This is being looked at again, and nothing is collected until it is answered.",
                facts,
                "Answer it first, with reasons in writing."
            );
        return today > payBy
            ? Ruling.Allowed(RuleIds.H16, today, "The time allowed has run, and nobody is looking at it again.", facts)
            : Ruling.RefusedWithoutAppeal(
                Rulebook.Get(RuleIds.H16),
                today,
                $"The time allowed runs until {payBy.InFull()}.",
                facts,
                "Wait until it has run, and offer to pay in parts."
            );
    }

    private static Ruling OnAGroundAndFairly(RepaymentNotice notice, DateOnly day)
    {
        FactList facts =
        [
            Fact.Text(
                "ground",
                notice is { Ground: { } ground, IsPossibleOffence: false } ? Letter(ground)
                    : notice.IsPossibleOffence ? "given"
                    : "none"
            ),
        ];
        if (notice.Ground is null)
            return Ruling.Refused(
                RuleIds.H13,
                day,
                "No ground for asking money back is given.",
                facts,
                "Choose one of the six grounds, or leave the money where it is."
            );
        return WrittenReason.IsSentence(notice.WhyFair)
            ? Ruling.Allowed(
                RuleIds.H13,
                day,
                notice.IsPossibleOffence
                    ? "There is a ground, and it is fair to ask for it."
                    : $"It is fair to ask for it: {notice.WhyFair}",
                facts
            )
            : Ruling.Refused(
                RuleIds.H13,
                day,
                "Why it is fair to ask for it is not said.",
                facts,
                "Say why, looking at what the person knew, needed and can pay."
            );
    }

    private static Ruling WithItsFourFacts(RepaymentNotice notice, int noticeDays, DateOnly day)
    {
        var earliest = day.AddDays(noticeDays);
        FactList facts =
        [
            Fact.Amount("sum", notice.Sum),
            Fact.Day("pay by", notice.PayBy),
            Fact.Number("notice", noticeDays, "days"),
            Fact.Day("earliest", earliest),
            Fact.YesNo("payer named", notice.Payer.Length > 0),
            Fact.YesNo("reasons", notice.Reasons.Length > 0),
        ];
        if (!notice.Sum.IsPositive || string.IsNullOrWhiteSpace(notice.Payer) || string.IsNullOrWhiteSpace(notice.Reasons))
            return Ruling.Refused(
                RuleIds.H14,
                day,
                "A notice says why, how much, by when and who must pay.",
                facts,
                "Fill in what is missing."
            );
        return notice.PayBy >= earliest
            ? Ruling.Allowed(RuleIds.H14, day, "The notice says why, how much, by when and who must pay.", facts)
            : Ruling.Refused(
                RuleIds.H14,
                day,
                $"The time allowed is shorter than {noticeDays} days.",
                facts,
                $"Choose {earliest.InFull()} or a later day."
            );
    }

    private static Ruling AfterWhatIsOwed(RepaymentNotice notice, Money balance, Money asked, DateOnly day)
    {
        var most = Recoverable(balance, notice.Liabilities + asked);
        FactList before = asked.IsPositive ? [Fact.Amount("asked back before", asked)] : [];
        FactList facts =
        [
            Fact.Amount("balance", balance),
            Fact.Amount("owed already", notice.Liabilities),
            .. before,
            Fact.Amount("most", most),
            Fact.Amount("sum", notice.Sum),
        ];
        return notice.Sum <= most
            ? Ruling.Allowed(RuleIds.H17, day, "What is owed already is met first.", facts)
            : Ruling.Refused(
                RuleIds.H17,
                day,
                $"{most} can be asked back at most: {balance} is held, and {notice.Liabilities} of it is owed "
                    + $"already{(asked.IsPositive ? $", and {asked} is asked back by an earlier notice" : "")}.",
                facts,
                $"Ask for {most} or less."
            );
    }

    private static string Letter(RepaymentGround ground) => $"({(char)('a' + (int)ground)})";
}
