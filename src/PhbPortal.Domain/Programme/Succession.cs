using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// Whether one organisation can succeed another (rule A18): it exists on the next day, and no organisation succeeds itself, directly or
/// through others.
/// </summary>
public static class Succession
{
    /// <param name="followers">The recorded successors, by id.</param>
    /// <returns>What is wrong, as a sentence for the user; null if it can.</returns>
    public static string? ObjectionTo(
        Organisation ending,
        DateOnly lastDay,
        Organisation successor,
        IReadOnlyDictionary<long, long> followers
    )
    {
        if (successor.Id == ending.Id)
            return "An organisation cannot follow itself";
        if (ComesBackTo(ending.Id, successor.Id, followers))
            return $"{successor.Name} is itself followed by {ending.Name}: the two cannot follow each other";
        var firstDay = lastDay.AddDays(1);
        if (successor.ExistsOn(firstDay))
            return null;
        return firstDay < successor.FirstDay
            ? $"{successor.Name} exists only from {successor.FirstDay.InFull()}, and would take over on {firstDay.InFull()}"
            : $"{successor.Name} ended on {successor.LastDay!.Value.InFull()}, and would take over on {firstDay.InFull()}";
    }

    /// <summary>Who does on a day what an organisation did: itself while it exists, then its successors.</summary>
    /// <param name="register">By id; a successor that is not in it is not followed further.</param>
    public static long CarriedOnBy(long organisationId, DateOnly day, IReadOnlyDictionary<long, Organisation> register)
    {
        HashSet<long> seen = [];
        var now = organisationId;
        while (seen.Add(now) && register.TryGetValue(now, out var held) && held.LastDay < day && held.SuccessorId is { } next)
            now = next;
        return now;
    }

    private static bool ComesBackTo(long ending, long successor, IReadOnlyDictionary<long, long> followers)
    {
        HashSet<long> seen = [];
        for (long? next = successor; next is { } id && seen.Add(id); next = followers.TryGetValue(id, out var after) ? after : null)
        {
            if (id == ending)
                return true;
        }

        return false;
    }
}
