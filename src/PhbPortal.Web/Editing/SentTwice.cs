namespace PhbPortal.Web.Editing;

/// <summary>The message for someone who sent the same form twice: where it was recorded, and that it was recorded once.</summary>
public static class SentTwice
{
    public const string Words = "You have already sent this. It was recorded once.";
}
