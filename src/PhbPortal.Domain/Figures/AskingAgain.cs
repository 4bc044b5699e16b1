using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Figures;

/// <summary>What someone wants to have reconsidered.</summary>
public enum AskedAgainAbout
{
    /// <summary>The budget is not paid to the person (B15).</summary>
    NoDirectPayment = 0,

    /// <summary>Something requested is not in the plan (D17).</summary>
    ItemNotAgreed = 1,

    /// <summary>The payment is reduced (C06).</summary>
    Reduction = 2,

    /// <summary>Money is to be repaid (H15).</summary>
    Repayment = 3,
}

/// <summary>
/// The right to have a decision about a direct payment reconsidered. For repayments it started with direct payments; the other three
/// started on 1 November 2013. One reconsideration in six months is required for the same decision (B16).
/// </summary>
public static class AskingAgain
{
    private const int Months = 6;

    /// <param name="decidedOn">The day of the decision, whose right applies.</param>
    /// <param name="lookedAtOn">The day on which the same decision was last reconsidered; null if it never was.</param>
    /// <returns>
    /// Allowed if a reconsideration is required, warned if it is not required yet, and not in force before there was a right.
    /// </returns>
    public static Ruling Judge(AskedAgainAbout about, DateOnly decidedOn, DateOnly askedOn, DateOnly? lookedAtOn = null)
    {
        var rule = RuleFor(about);
        FactList facts =
        [
            Fact.Choice(about),
            Fact.Day("decided", decidedOn),
            Fact.Day("asked", askedOn),
            Fact.Day("last looked at", lookedAtOn, "never"),
        ];
        if (!rule.InForceOn(decidedOn))
            return Ruling.NotInForce(rule, decidedOn, facts);
        var once = Rulebook.Get(RuleIds.B16);
        return once.InForceOn(askedOn) && lookedAtOn?.AddMonths(Months) > askedOn
            ? Ruling.Warned(
                once,
                askedOn,
                $"This decision was looked at again on {lookedAtOn.Value.InFull()}, so it need not be "
                    + $"before {lookedAtOn.Value.AddMonths(Months).InFull()}.",
                facts,
                "Look at it all the same where something has changed, or say why not."
            )
            : Ruling.Allowed(rule, decidedOn, "The decision has to be looked at again, with reasons in writing.", facts);
    }

    public static Rule RuleFor(AskedAgainAbout about) =>
        Rulebook.Get(
            about switch
            {
                AskedAgainAbout.NoDirectPayment => RuleIds.B15,
                AskedAgainAbout.ItemNotAgreed => RuleIds.D17,
                AskedAgainAbout.Reduction => RuleIds.C06,
                AskedAgainAbout.Repayment => RuleIds.H15,
                _ => throw new ArgumentOutOfRangeException(nameof(about), about, null),
            }
        );
}
