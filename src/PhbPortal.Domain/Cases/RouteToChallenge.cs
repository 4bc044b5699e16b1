using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>How someone can have a decision reconsidered, in the words of its day, which a letter keeps.</summary>
public static class RouteToChallenge
{
    private const string Ask =
        "You can ask us to look at this decision again. Tell us why in your own words, and send anything that we should know: "
        + "on your own pages, by phone or in writing. Somebody who did not make this decision looks at it, and you get the "
        + "answer and the reasons in writing.";

    private const string Answered =
        "This is the answer to somebody who asked us to look again. If something has changed, or if you know something that we "
        + "did not, tell us: the decision can be looked at once more.";

    public static string Of(Decision decision) => RightToAnotherLook.IsAnswer(decision.Kind) ? Answered : $"{Ask} {Right(decision)}";

    private static string Right(Decision decision)
    {
        if (RightToAnotherLook.About(decision) is not { } about)
            return "No rule says that we have to. We do it all the same.";
        var rule = AskingAgain.RuleFor(about);
        if (!rule.InForceOn(decision.DecidedOn))
            return $"No rule in force on {decision.DecidedOn.InFull()} says that we have to look again. We do it all the same.";
        var owed =
            about == AskedAgainAbout.NoDirectPayment
                ? "This is a refusal to pay the budget as a direct payment, so we have to look again when we are asked"
                : "Where the budget is paid as a direct payment, we have to look again when we are asked";
        return $"{owed} (rule {rule.Id}, {rule.Citation}, from {rule.FirstDay!.Value.InFull()}).";
    }
}
