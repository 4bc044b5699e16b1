namespace PhbPortal.Domain.Support;

/// <summary>A row of a list that a site keeps: what it is about, and what the site says of it.</summary>
/// <param name="Words">As the site calls it; a line of support matches when it has these words.</param>
/// <param name="CategoryCode">The kind of support it is about as a whole; empty where it is about the words alone.</param>
/// <param name="LocalRule">The site's rule in words, as people read it; empty where the row goes off the list.</param>
public sealed record ListRow(string Words, string CategoryCode, string LocalRule)
{
    public const int LongestWords = 100;
    public const int LongestRule = 300;

    public string Words { get; } = string.Join(' ', Apart(Words));

    public string LocalRule { get; } = LocalRule.Trim();

    /// <summary>The same words in other letters or with other spaces are the same row.</summary>
    public string Key => Words.ToLowerInvariant();

    private static string[] Apart(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Since">The first day of the row as it stands.</param>
/// <param name="Citation">Where it comes from, or why it is on the list.</param>
public sealed record ListedRow(ListRow Row, DateOnly Since, string Citation);
