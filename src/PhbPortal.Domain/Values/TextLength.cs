namespace PhbPortal.Domain.Values;

/// <summary>How many characters a text may have; forms, the domain and columns use the same figures.</summary>
public static class TextLength
{
    /// <summary>A name, a title, one line.</summary>
    public const int Line = 200;

    /// <summary>A few lines.</summary>
    public const int Note = 1000;

    /// <summary>A page in someone's own words.</summary>
    public const int Page = 4000;
}
