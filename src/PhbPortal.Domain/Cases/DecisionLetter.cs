using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

/// <summary>How a letter was delivered. The names are stored; never rename one.</summary>
public enum LetterWay
{
    Post = 0,
    ByHand = 1,
    Email = 2,
}

/// <summary>
/// The letter that every decision against someone has from the moment it is made (I03): it prints what was decided, by whom, when and why,
/// and keeps how it could be challenged on its day. It waits until someone records how it was given.
/// </summary>
public sealed class DecisionLetter : Root
{
    private static readonly HashSet<DecisionKind> AgainstNobody =
    [
        .. Enum.GetValues<DecisionKind>()
            .Where(kind => typeof(DecisionKind).GetField(kind.ToString())!.IsDefined(typeof(AgainstNobodyAttribute), inherit: false)),
    ];

    private DecisionLetter() { }

    internal DecisionLetter(Decision decision)
        : base(decision.SiteId) => (Decision, Challenge) = (decision, RouteToChallenge.Of(decision));

    public long DecisionId { get; private set; }

    public Decision Decision { get; private set; } = null!;

    /// <summary>How the decision can be reconsidered, in the words of the day it was made.</summary>
    public string Challenge { get; private set; } = "";

    /// <summary>The day on which it was sent or handed over; null while it waits.</summary>
    public DateOnly? GivenOn { get; private set; }

    public LetterWay? GivenHow { get; private set; }

    /// <summary>The name of the addressee.</summary>
    public string GivenTo { get; private set; } = "";

    public AddressedAs GivenAs { get; private set; }

    /// <summary>Who else received it, one per line; empty if nobody else needed to.</summary>
    public string CopiesTo { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    public bool Waits => GivenOn is null;

    /// <summary>Refusals, reductions, stops and repayments, and the answer to a reconsideration.</summary>
    public static bool IsOwedFor(DecisionKind kind) => !AgainstNobody.Contains(kind);

    /// <summary>Records once that everyone who must receive it has it; until then it waits.</summary>
    /// <param name="to">The addressee, then those who get a copy.</param>
    /// <returns>Why it was not recorded, in plain words; null if it was.</returns>
    public string? Give(DateOnly on, LetterWay how, IReadOnlyList<Addressee> to, Occasion occasion)
    {
        if (GivenOn is { } before)
            return $"This letter was given to {GivenTo} on {before.InFull()} already.";
        if (on < Decision.DecidedOn || on > occasion.Today)
            return $"The letter cannot have been given before {Decision.DecidedOn.InFull()}, the day of the decision, or after today.";
        (GivenOn, GivenHow, GivenTo, GivenAs, RecordedBy) = (on, how, to[0].Name, to[0].As, occasion.By.Name);
        CopiesTo = string.Join('\n', to.Skip(1).Select(one => one.Name));
        Changed();
        return null;
    }
}
