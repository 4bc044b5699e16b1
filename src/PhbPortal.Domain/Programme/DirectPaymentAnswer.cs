using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Programme;

/// <summary>Every rule that was checked, with its ruling. A direct payment is possible if none refuses.</summary>
public sealed record DirectPaymentAnswer(IReadOnlyList<Ruling> Rulings)
{
    public bool IsOpen => Rulings.All(ruling => ruling.LetsThrough);

    public IEnumerable<Ruling> Refusals => Rulings.Where(ruling => ruling.IsRefused);

    /// <summary>Why not, in words for people; empty if it is possible.</summary>
    public IEnumerable<string> Reasons => Refusals.Select(ruling => ruling.Words);
}
