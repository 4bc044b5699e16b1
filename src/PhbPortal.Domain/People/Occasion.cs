using PhbPortal.Domain.Figures;

namespace PhbPortal.Domain.People;

/// <summary>Who does something, on which day and at which moment: handed from a request through every verb that it calls.</summary>
public record Occasion(Actor By, DateOnly Today, DateTime AtUtc)
{
    /// <summary>For verbs that ask for the policies of a day. They are loaded for those alone.</summary>
    public JudgedOccasion JudgedBy(PolicyBook book) => new(By, Today, AtUtc, book);
}

/// <summary>An occasion on which the policies of a site judge what is done. Each verb says by which day's.</summary>
public sealed record JudgedOccasion(Actor By, DateOnly Today, DateTime AtUtc, PolicyBook Book) : Occasion(By, Today, AtUtc)
{
    public PoliciesInForce PoliciesOn(DateOnly day) => Book.On(day);
}
