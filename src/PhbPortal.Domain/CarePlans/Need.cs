using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.CarePlans;

/// <summary>
/// A health or wellbeing need and who monitors it (D06, D10); it must have at least one outcome before the plan is submitted.
/// </summary>
public sealed class Need : SiteOwned
{
    private readonly List<Outcome> outcomes = [];

    private Need() { }

    internal Need(long siteId, int number, string description, string watchedBy)
        : base(siteId) => (Number, Description, WatchedBy) = (number, description, watchedBy);

    /// <summary>Keeps its number from version to version of the plan.</summary>
    public int Number { get; private set; }

    public string Description { get; private set; } = "";

    public string WatchedBy { get; private set; } = "";

    public IReadOnlyList<Outcome> Outcomes => outcomes;

    internal void Describe(string description, string watchedBy) => (Description, WatchedBy) = (description, watchedBy);

    internal Outcome AddOutcome(int number, string ownWords, string sign, DateOnly? targetDay)
    {
        var outcome = new Outcome(SiteId, number, ownWords, sign, targetDay);
        outcomes.Add(outcome);
        return outcome;
    }

    internal void Remove(Outcome outcome) => outcomes.Remove(outcome);
}

/// <summary>What the person wants to be different, in their own words, and the sign by which it will be noticed.</summary>
public sealed class Outcome : SiteOwned
{
    private Outcome() { }

    internal Outcome(long siteId, int number, string ownWords, string sign, DateOnly? targetDay)
        : base(siteId) => (Number, OwnWords, Sign, TargetDay) = (number, ownWords, sign, targetDay);

    /// <summary>The number within a plan, to which support refers. Keeps its number from version to version.</summary>
    public int Number { get; private set; }

    public string OwnWords { get; private set; } = "";

    public string Sign { get; private set; } = "";

    public DateOnly? TargetDay { get; private set; }

    internal void Describe(string ownWords, string sign, DateOnly? targetDay) => (OwnWords, Sign, TargetDay) = (ownWords, sign, targetDay);
}
