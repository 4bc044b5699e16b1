namespace PhbPortal.Web.Ui;

public static class TypedText
{
    /// <summary>What somebody typed, as it is kept: no blanks around it, one character for each line break.</summary>
    public static string Tidy(this string? typed) => (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
