using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Cases;

public enum BudgetMethod
{
    CostOfCurrentCare = 0,
    CostOfOutlinePlan = 1,
    PointsTable = 2,
    FixedBand = 3,
    OneOffSum = 4,
}

/// <summary>One row of the calculation: a quantity at a unit cost, and the source of the cost.</summary>
public sealed record CostLine(string What, decimal Quantity, Money UnitCost, string Source)
{
    public Money Cost => UnitCost.Times(Quantity);
}

/// <summary>What the co-ordinator records; percentages as 12.5 for 12.5%, weeks as 4 for four weeks of the sum.</summary>
public sealed record AmountWorking(
    BudgetMethod Method,
    DateSpan Period,
    IReadOnlyList<CostLine> Lines,
    decimal OnCostsPercent,
    decimal ContingencyWeeks
)
{
    public Money LinesTotal => Money.Sum(Lines.Select(l => l.Cost));

    public Money OnCosts => LinesTotal.Times(OnCostsPercent / 100);

    public Money Contingency => (LinesTotal + OnCosts).Times(ContingencyWeeks / 52);

    public Money Total => LinesTotal + OnCosts + Contingency;
}

/// <summary>
/// The sum shared with a person before planning, with its calculation (C07, C08): rows, on-costs as a percentage of the rows, contingency
/// in fifty-seconds of both. Each step is rounded to the penny, so that the rows shown add up.
/// </summary>
public sealed class IndicativeAmount : SiteOwned
{
    private readonly List<IndicativeLine> lines = [];

    private IndicativeAmount() { }

    internal IndicativeAmount(long siteId, int number, AmountWorking working, DateOnly workedOutOn, string workedOutBy)
        : base(siteId)
    {
        if (working.Lines.Count == 0)
            throw new ArgumentException("An amount is worked out from at least one line.", nameof(working));
        Number = number;
        (Method, FirstDay, LastDay) = (working.Method, working.Period.First, working.Period.Last);
        (OnCostsPercent, ContingencyWeeks) = (working.OnCostsPercent, working.ContingencyWeeks);
        (WorkedOutOn, WorkedOutBy) = (workedOutOn, workedOutBy);
        lines.AddRange(working.Lines.Select((line, i) => new IndicativeLine(siteId, i + 1, line)));
        (LinesTotal, OnCosts, Contingency, Total) = (working.LinesTotal, working.OnCosts, working.Contingency, working.Total);
    }

    /// <summary>The number within the case; the highest is the latest.</summary>
    public int Number { get; private set; }

    public BudgetMethod Method { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public DateSpan Period => new(FirstDay, LastDay);

    public IReadOnlyList<IndicativeLine> Lines => lines;

    public decimal OnCostsPercent { get; private set; }

    public decimal ContingencyWeeks { get; private set; }

    public Money LinesTotal { get; private set; }

    public Money OnCosts { get; private set; }

    public Money Contingency { get; private set; }

    public Money Total { get; private set; }

    public DateOnly WorkedOutOn { get; private set; }

    public string WorkedOutBy { get; private set; } = "";

    public DateOnly? ToldOn { get; private set; }

    public string ToldHow { get; private set; } = "";

    public string ToldBy { get; private set; } = "";

    internal void Tell(DateOnly on, string how, string by) => (ToldOn, ToldHow, ToldBy) = (on, how, by);
}

/// <summary>A saved row of the calculation.</summary>
public sealed class IndicativeLine : SiteOwned
{
    private IndicativeLine() { }

    internal IndicativeLine(long siteId, int number, CostLine line)
        : base(siteId) =>
        (Number, What, Quantity, UnitCost, Source, Cost) = (number, line.What, line.Quantity, line.UnitCost, line.Source, line.Cost);

    public int Number { get; private set; }

    public string What { get; private set; } = "";

    public decimal Quantity { get; private set; }

    public Money UnitCost { get; private set; }

    public string Source { get; private set; } = "";

    public Money Cost { get; private set; }
}
