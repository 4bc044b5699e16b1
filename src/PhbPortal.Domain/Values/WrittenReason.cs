namespace PhbPortal.Domain.Values;

/// <summary>A reason that somebody else can follow is a sentence: a few words, not signs.</summary>
public static class WrittenReason
{
    public const int LeastWords = 5;

    public static bool IsSentence(string? text) =>
        text is not null
        && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) >= LeastWords;
}
