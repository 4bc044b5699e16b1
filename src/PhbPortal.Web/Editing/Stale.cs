namespace PhbPortal.Web.Editing;

/// <summary>What a form says that is shown again with what was typed, because somebody else saved while it was being filled in.</summary>
public static class Stale
{
    public const string Person =
        "Somebody else recorded something for this person while you were typing. Your answers are still here: look at "
        + "what is recorded now, and save again if they are still right";

    public const string Budget =
        "Somebody else changed this budget while this page was open. Nothing of yours was kept. Look at it again, and "
        + "send it again if it is still right";

    public const string Site =
        "Somebody else recorded something for this site while this page was open. Look at it again, and send this once "
        + "more if it is still right";

    public const string NotSaved = "Someone changed this while you were editing. Your answers are not saved yet, and nothing is lost";
}
