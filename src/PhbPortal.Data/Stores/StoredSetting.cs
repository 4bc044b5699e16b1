namespace PhbPortal.Data.Stores;

/// <summary>A setting of the installation that every process using this database must share.</summary>
public sealed class StoredSetting
{
    /// <summary>The difference between the demonstration's clock and the real one, as days.hours:minutes:seconds.</summary>
    public const string DemonstrationOffset = "Demonstration:Offset";

    /// <summary>The key for hashing names and addresses where guesses are counted; encrypted with the key ring.</summary>
    public const string GuessKey = "Access:GuessKey";

    /// <summary>The edition in which the search keys of people are written: <see cref="NameKeys"/>.</summary>
    public const string SearchKeys = "People:SearchKeys";

    public required string Name { get; init; }

    public required string Value { get; set; }
}
