using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Budgets;

/// <summary>The grounds for requesting repayment (H13), in the order of their letters.</summary>
public enum RepaymentGround
{
    PlanChanged = 0,
    CircumstancesChanged = 1,
    BuiltUp = 2,
    OutsideThePlan = 3,
    PossibleOffence = 4,
    Died = 5,
}

/// <summary>A request to repay money from a direct payment, with everything in its letter (H13, H14).</summary>
/// <param name="WhyFair">Why it is fair to ask.</param>
/// <param name="PayBy">The deadline.</param>
/// <param name="Payer">Who must pay.</param>
/// <param name="Liabilities">Wages, notice pay and bills already owed, which are met before anything is requested (H17).</param>
public sealed record RepaymentNotice(
    RepaymentGround? Ground,
    string WhyFair,
    string Reasons,
    Money Sum,
    DateOnly PayBy,
    string Payer,
    Money Liabilities
)
{
    /// <summary>The reasons as everyone reads them; for a possible offence they only say that something is being checked (H07).</summary>
    public string PublicReasons => IsPossibleOffence ? $"{Decision.KeptBackWords} This sum is asked back because of that." : Reasons;

    internal bool IsPossibleOffence => Ground == RepaymentGround.PossibleOffence;

    public string Subject => $"{Sum} to be paid back by {Payer} until {PayBy.InFull()}";
}

public abstract record RepaymentOutcome;

public sealed record RepaymentAsked(Decision Decision, Repayment Repayment) : RepaymentOutcome;

public sealed record RepaymentNotAsked(IReadOnlyList<Ruling> Refusals) : RepaymentOutcome;
