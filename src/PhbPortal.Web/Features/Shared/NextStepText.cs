using System.Diagnostics;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Web.Features.Shared;

/// <summary>What can be done next, with the page on which it is done.</summary>
public static class NextStepText
{
    /// <summary>What the page about the conditions of a direct payment is called, in its heading and where others lead to it.</summary>
    public const string ConditionsPage = "What is required of the direct payment";

    /// <summary>Why something is not recorded, and what can be done.</summary>
    public static string After(Ruling refusal) =>
        NextStep.For(refusal) switch
        {
            NextStepKind.AsTheRulingSays => refusal.Words,
            NextStepKind.AskAboutTheCondition => $"{refusal.Words} You ask on the person's page “{ConditionsPage}”.",
            var step => throw new UnreachableException($"Nothing is said of {step}."),
        };
}
