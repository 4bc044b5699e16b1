namespace PhbPortal.Web.Ui;

public static class TypedText
{
    /// <summary>What someone typed, as it is stored: without outer spaces, and one character for each line break.</summary>
    public static string Tidy(this string? typed) => (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
