using PhbPortal.Domain.Figures;

namespace PhbPortal.Domain.People;

/// <summary>Who does something, on which day and at which moment: passed from a request to every method that it calls.</summary>
public record Occasion(Actor By, DateOnly Today, DateTime AtUtc)
{
    /// <summary>For methods that need the policies of a day; they are only loaded for those.</summary>
    public JudgedOccasion JudgedBy(PolicyBook book) => new(By, Today, AtUtc, book);
}

/// <summary>An occasion with the policies of a site. Each method says whose day's policies apply.</summary>
public sealed record JudgedOccasion(Actor By, DateOnly Today, DateTime AtUtc, PolicyBook Book) : Occasion(By, Today, AtUtc)
{
    public PoliciesInForce PoliciesOn(DateOnly day) => Book.On(day);
}
