namespace PhbPortal.Web.Editing;

/// <summary>The messages of a form that is shown again because someone else saved while it was being filled in.</summary>
public static class Stale
{
    public const string Person =
        "Somebody else recorded something for this person while you were typing. Your answers are still here: look at "
        + "what is recorded now, and save again if they are still right";

    public const string Budget =
        "Somebody else changed this budget while this page was open. Nothing of yours was kept. Look at it again, and "
        + "send it again if it is still right";

    public const string BudgetDecided =
        "Somebody else changed this budget while you were deciding. Nothing was kept. Look at what is left now, and send it again";

    public const string Site =
        "Somebody else recorded something for this site while this page was open. Look at it again, and send this once "
        + "more if it is still right";

    public const string SiteTyped =
        "Somebody else recorded something for this site while you were typing. Your answers are still here: look at theirs, "
        + "and save again if yours are right";

    public const string SiteChanged =
        "Somebody else changed this site while you were typing. Your answers are still here: look at what is recorded "
        + "now, and save again if yours are right";

    public const string Readiness = "Somebody else changed the readiness at this moment. Look at it and decide again";

    public const string NotSaved = "Someone changed this while you were editing. Your answers are not saved yet, and nothing is lost";

    private const string AgainAsItIs = "Look at it again, and send it again";

    /// <summary>For a form that moves money of a budget.</summary>
    /// <param name="done">What did not happen: recorded, ordered, reversed.</param>
    public static string Money(string done, string next = AgainAsItIs) =>
        $"Somebody else changed this budget while you were typing. Nothing was {done}. {next}";

    /// <summary>For a form that draws on what is left.</summary>
    public static string MoneyLeft(string done) => Money(done, "Look at what is left now, and send it again");
}
