namespace PhbPortal.Domain.Support;

/// <summary>A row of a site's list: what it is about, and the site's rule.</summary>
/// <param name="Words">As the site calls it; a support item matches if its name contains these words.</param>
/// <param name="CategoryCode">The whole kind of support it is about; empty if it is only about the words.</param>
/// <param name="LocalRule">The site's rule in words, as people read it; empty if the row is removed.</param>
public sealed record ListRow(string Words, string CategoryCode, string LocalRule)
{
    public const int LongestWords = 100;
    public const int LongestRule = 300;

    public string Words { get; } = string.Join(' ', Apart(Words));

    public string LocalRule { get; } = LocalRule.Trim();

    /// <summary>The same words in another case or spacing are the same row.</summary>
    public string Key => Words.ToLowerInvariant();

    private static string[] Apart(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Since">The first day of the row in this form.</param>
/// <param name="Citation">Its source, or why it is on the list.</param>
public sealed record ListedRow(ListRow Row, DateOnly Since, string Citation);
