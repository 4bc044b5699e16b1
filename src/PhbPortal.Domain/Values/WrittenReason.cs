namespace PhbPortal.Domain.Values;

/// <summary>A written reason must be a sentence that others can follow: a few words, not just signs.</summary>
public static class WrittenReason
{
    public const int LeastWords = 5;

    public static bool IsSentence(string? text) =>
        text is not null && PlainText.OneLine(text).Split(' ').Count(PlainText.HasLetter) >= LeastWords;
}
