using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>How far someone has got by the demonstration's day.</summary>
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
    /// <summary>The first contact; twelve weeks before the plan if omitted.</summary>
    public DateOnly? Enquired { get; init; }

    public DateOnly? BornOn { get; init; }

    public string? NhsNumber { get; init; }

    public string ThirdParty { get; init; } = "";

    public bool IsAfterCare { get; init; }

    public bool ReviewMissed { get; init; }

    /// <summary>The letter about the refused plan has not been given yet.</summary>
    public bool LetterWaits { get; init; }

    /// <summary>The shared amount was less than the plan's cost, so that the budget needs an exception decision.</summary>
    public decimal ToldLess { get; init; }

    /// <summary>An additional event: a day, a support item, an amount in pounds and a description.</summary>
    public (DateOnly On, int Line, decimal Pounds, string What)? LastBill { get; init; }

    public (DateOnly On, int Line, decimal Pounds, DateOnly ExpectedOn)? LastOrder { get; init; }

    /// <summary>A support item in the draft that a rule stops, and why a manager was asked about it.</summary>
    public (Line Line, PaidPerson? Paid, string Because)? Asks { get; init; }

    /// <summary>A condition on the direct payment, and its first day (E24).</summary>
    public NewCondition? Requires { get; init; }

    /// <summary>A request for a budget that nobody has answered.</summary>
    public BudgetAsked? AskedFor { get; init; }

    /// <summary>The day from which a primary care trust nearby is responsible, because the person moved there.</summary>
    public DateOnly? MovedOn { get; init; }

    public RepresentativeDetails? Representative { get; init; }

    public bool IsOneOff => Lines.All(line => line.HowOften == HowOften.Once);

    public bool PaysDirectly => Lines.Any(line => line.Model == HoldingModel.DirectPayment);
}
