using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Amounts;

/// <summary>The calculation of an amount. Everything stays as typed until it is saved.</summary>
public sealed class AmountForm
{
    public const int MostLines = 30;
    public const string WorkOut = "work-out";

    private const string AddLine = "add-line";
    private const string RemoveLine = "remove-line-";

    private static readonly decimal MostPercent = 100;
    private static readonly decimal MostWeeks = 52;

    public BudgetMethod? Method { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public List<AmountLineForm> Lines { get; set; } = [];

    public string? OnCostsPercent { get; set; }

    public string? ContingencyWeeks { get; set; }

    public int Version { get; set; }

    public IEnumerable<AmountLineForm> TypedLines => Lines.Where(line => !line.IsEmpty);

    /// <summary>The calculation so far, if all of it is valid.</summary>
    public AmountWorking? ToWorking()
    {
        var lines = TypedLines.Select(line => line.ToLine()).ToArray();
        if (
            FirstDay.Value is not { } first
            || LastDay.Value is not { } last
            || last < first
            || lines.Length == 0
            || Array.Exists(lines, line => line is null)
        )
            return null;
        return Share(OnCostsPercent.Tidy(), MostPercent) is { } percent && Share(ContingencyWeeks.Tidy(), MostWeeks) is { } weeks
            ? new(Method ?? BudgetMethod.CostOfCurrentCare, new(first, last), [.. lines.OfType<CostLine>()], percent, weeks)
            : null;
    }

    /// <summary>Whether the button that was pressed adds or removes a line, which is done.</summary>
    public bool MoveLines(string? step)
    {
        var removes = step?.StartsWith(RemoveLine, StringComparison.Ordinal) == true;
        if (step == AddLine && Lines.Count < MostLines)
            Lines.Add(new());
        else if (removes && int.TryParse(step![RemoveLine.Length..], out var number) && number >= 1 && number <= Lines.Count)
            Lines.RemoveAt(number - 1);
        return removes || step == AddLine;
    }

    private static decimal? Share(string typed, decimal most) =>
        string.IsNullOrWhiteSpace(typed) ? 0
        : TypedNumber.TryRead(typed, out var number) && number <= most ? number
        : null;
}

public sealed class AmountLineForm
{
    public const decimal MostOfAThing = 100_000;

    public string? What { get; set; }

    public string? Quantity { get; set; }

    public string? UnitCost { get; set; }

    public string? Source { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(What + Quantity + UnitCost + Source);

    public CostLine? ToLine() =>
        TypedNumber.TryRead(Quantity, out var quantity) && quantity <= MostOfAThing && Money.TryParse(UnitCost, out var cost)
            ? new(What.Tidy(), quantity, cost, Source.Tidy())
            : null;
}

public sealed class AmountFormValidator : AbstractValidator<AmountForm>
{
    public AmountFormValidator()
    {
        RuleFor(f => f.Method).NotNull().WithMessage("Choose how the amount is worked out");
        RuleFor(f => f.FirstDay).RealDay("First day", "Enter the first day the amount is for");
        RuleFor(f => f.LastDay)
            .RealDay("Last day", "Enter the last day the amount is for")
            .NotBefore(f => f.FirstDay.Value, "Last day must be the same as or after the first day");
        RuleFor(f => f.Lines)
            .Must(lines => lines.Count <= AmountForm.MostLines)
            .WithMessage($"There can be {AmountForm.MostLines} lines at most");
        RuleForEach(f => f.Lines).SetValidator(new AmountLineFormValidator());
        RuleFor(f => f.Lines)
            .Must((form, _) => form.TypedLines.Any())
            .WithMessage("Enter at least one line")
            .OverridePropertyName("Lines[0].What");
        RuleFor(f => f.OnCostsPercent).NumberBetween(0, 100, "On-costs", "On-costs must be a percentage from 0 to 100, like 12.5");
        RuleFor(f => f.ContingencyWeeks).NumberBetween(0, 52, "Contingency", "Contingency must be a number of weeks from 0 to 52, like 4");
        RuleFor(f => f.Lines)
            .Must((form, _) => form.ToWorking() is not { } working || working.Total <= Money.LargestTyped)
            .WithMessage($"The whole amount must be {Money.LargestTyped} or less")
            .OverridePropertyName("Lines[0].UnitCost");
    }
}

public sealed class AmountLineFormValidator : AbstractValidator<AmountLineForm>
{
    public AmountLineFormValidator() =>
        When(
            line => !line.IsEmpty,
            () =>
            {
                RuleFor(l => l.What).Given("Enter what it is").AtMost(TextLength.Line, "What it is");
                RuleFor(l => l.Quantity)
                    .Cascade(CascadeMode.Stop)
                    .Given("Enter how many, like 52 or 6.5")
                    .NumberUpTo(AmountLineForm.MostOfAThing, "How many", "How many must be a number, like 52 or 6.5");
                RuleFor(l => l.UnitCost).Pounds();
                RuleFor(l => l.Source).Given("Enter where the cost comes from").AtMost(TextLength.Line, "Where the cost comes from");
            }
        );
}
