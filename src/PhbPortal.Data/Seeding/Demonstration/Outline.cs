using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>How far somebody has come by the demonstration's day.</summary>
internal enum Reached
{
    Enquiry,
    NotNow,
    Declined,
    Accepted,
    AmountTold,
    Draft,
    Submitted,
    Returned,
    NotAgreed,
    AgreedWithoutBudget,
    Active,
    Superseded,
}

/// <param name="From">The plan's first day.</param>
internal sealed record Outline(
    string Name,
    int BornIn,
    QualifyingNeed Need,
    Reached Reached,
    DateOnly From,
    Aim Aim,
    params IReadOnlyList<Line> Lines
)
{
    /// <summary>The first contact; twelve weeks before the plan when left out.</summary>
    public DateOnly? Enquired { get; init; }

    public DateOnly? BornOn { get; init; }

    public string? NhsNumber { get; init; }

    public string ThirdParty { get; init; } = "";

    public bool IsAfterCare { get; init; }

    public bool ReviewMissed { get; init; }

    /// <summary>The letter that the plan was not agreed has not been given yet.</summary>
    public bool LetterWaits { get; init; }

    /// <summary>Less was told than the plan came to, so that the budget needs an exception decision.</summary>
    public decimal ToldLess { get; init; }

    /// <summary>Something more that happened: a day, a line, an amount in pounds and words.</summary>
    public (DateOnly On, int Line, decimal Pounds, string What)? LastBill { get; init; }

    public (DateOnly On, int Line, decimal Pounds, DateOnly ExpectedOn)? LastOrder { get; init; }

    /// <summary>A line in the draft that a rule stops, and why a manager was asked about it.</summary>
    public (Line Line, PaidPerson? Paid, string Because)? Asks { get; init; }

    /// <summary>Something that is required of the direct payment, and since when (E24).</summary>
    public NewCondition? Requires { get; init; }

    /// <summary>Somebody asked for a budget, and nobody has answered.</summary>
    public BudgetAsked? AskedFor { get; init; }

    /// <summary>The day from which a primary care trust nearby is responsible, because they moved there.</summary>
    public DateOnly? MovedOn { get; init; }

    public RepresentativeDetails? Representative { get; init; }

    public bool IsOneOff => Lines.All(line => line.HowOften == HowOften.Once);

    public bool PaysDirectly => Lines.Any(line => line.Model == HoldingModel.DirectPayment);
}
