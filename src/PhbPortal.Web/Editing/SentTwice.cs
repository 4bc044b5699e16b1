namespace PhbPortal.Web.Editing;

/// <summary>What somebody reads who sent the same form a second time: where it was recorded, and that it was recorded once.</summary>
public static class SentTwice
{
    public const string Words = "You have already sent this. It was recorded once.";
}
