using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The kinds of reasons in words, as the end of a sentence; the same wherever they are chosen, shown or counted.</summary>
public static class GroundText
{
    public static string Of(DecisionGround ground) =>
        ground switch
        {
            DecisionGround.NothingElseMeetsTheNeed => "nothing else meets the need",
            DecisionGround.ServesAnAgreedOutcome => "it serves an agreed outcome, safely",
            DecisionGround.RuleMeansSomethingElse => "the rule means something else",
            DecisionGround.OnlyThisPersonCan => "only this person can do it",
            DecisionGround.CareWouldStop => "care would stop without it",
            DecisionGround.RuleStands => "the rule stands",
            DecisionGround.ServesNoOutcome => "it serves no agreed outcome",
            DecisionGround.NotSafe => "it is not safe",
            DecisionGround.AnotherWayIsOpen => "there is another way",
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not a ground."),
        };
}
