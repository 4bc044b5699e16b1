using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Ui;

public static class TypedText
{
    /// <summary>What someone typed, as it is stored: as it is read (<see cref="PlainText"/>), without outer spaces.</summary>
    public static string Tidy(this string? typed) => PlainText.Of(typed).Trim();

    /// <summary>A name as it is stored: on one line, with single spaces.</summary>
    public static string TidyName(this string? typed) => PlainText.OneLine(typed);
}
