using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Figures;

/// <summary>What somebody wants to have looked at again.</summary>
public enum AskedAgainAbout
{
    /// <summary>That the budget is not paid to the person (B15).</summary>
    NoDirectPayment = 0,

    /// <summary>That something asked for is not in the plan (D17).</summary>
    ItemNotAgreed = 1,

    /// <summary>That the payment becomes smaller (C06).</summary>
    Reduction = 2,

    /// <summary>That money is to be paid back (H15).</summary>
    Repayment = 3,
}

/// <summary>
/// The right to have a decision about a direct payment looked at again. For repayments it came with direct payments; the other three came
/// on 1 November 2013. One look in six months is owed for the same decision (B16).
/// </summary>
public static class AskingAgain
{
    private const int Months = 6;

    /// <param name="decidedOn">The day of the decision: the right is that of its day.</param>
    /// <param name="lookedAtOn">The day on which the same decision was last looked at again; none where it never was.</param>
    /// <returns>
    /// Allowed where the body has to look again, warned where it need not yet, and not in force before there was the right.
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
