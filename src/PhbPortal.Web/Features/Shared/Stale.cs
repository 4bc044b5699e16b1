namespace PhbPortal.Web.Features.Shared;

/// <summary>What a page says when somebody else saved while its form was being filled in, and what was typed is still in the form.</summary>
public static class Stale
{
    public const string Words =
        "Somebody else recorded something for this person while you were typing. Your answers are still here: look at what is recorded now, and save again if they are still right";

    public const string Budget =
        "Somebody else changed this budget while this page was open. Nothing of yours was kept. Look at it again, and send it again if it is still right";
}
