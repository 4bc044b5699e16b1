namespace PhbPortal.Data.Stores;

/// <summary>A fact about the installation itself that every process over this database must share.</summary>
public sealed class StoredSetting
{
    /// <summary>How far the demonstration's clock stands from the real one, as days.hours:minutes:seconds.</summary>
    public const string DemonstrationOffset = "Demonstration:Offset";

    /// <summary>The key under which names and addresses are hashed where guesses are counted; encrypted with the key ring.</summary>
    public const string GuessKey = "Access:GuessKey";

    public required string Name { get; init; }

    public required string Value { get; set; }
}
