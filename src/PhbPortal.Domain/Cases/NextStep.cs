using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Cases;

public enum NextStepKind
{
    /// <summary>What the ruling itself says can be done instead, and nothing beyond it.</summary>
    AsTheRulingSays = 0,

    /// <summary>A manager can be asked about the condition of the direct payment, while the plan that it touches is in force.</summary>
    AskAboutTheCondition = 1,
}

/// <summary>What somebody can do next where a rule stops what they recorded. Which page it is done on is for whoever shows it.</summary>
public static class NextStep
{
    /// <param name="refusal">Of spend or of an order from a plan in force, about which nothing else can be asked.</param>
    public static NextStepKind For(Ruling refusal) =>
        refusal.CanBeAsked && Rulebook.WaitsInForce(refusal.RuleId) is not null
            ? NextStepKind.AskAboutTheCondition
            : NextStepKind.AsTheRulingSays;
}
