using System.Globalization;

namespace PhbPortal.Domain.Values;

/// <summary>An amount in whole pence. Adding and comparing are exact; overflow throws.</summary>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    /// <summary>The largest amount a person may type: £10,000,000.00.</summary>
    public static readonly Money LargestTyped = new(1_000_000_000);

    public static readonly Money Zero = new(0);

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public bool IsZero => Pence == 0;

    public bool IsPositive => Pence > 0;

    public bool IsNegative => Pence < 0;

    /// <summary>The amount in pounds, for display and charts; never for calculations.</summary>
    public decimal Pounds => Pence / 100m;

    public static Money FromPounds(decimal pounds) =>
        decimal.Truncate(pounds * 100) == pounds * 100
            ? new((long)(pounds * 100))
            : throw new ArgumentOutOfRangeException(nameof(pounds), pounds, "An amount has at most two decimals.");

    public static Money operator +(Money a, Money b) => new(checked(a.Pence + b.Pence));

    public static Money operator -(Money a, Money b) => new(checked(a.Pence - b.Pence));

    public static Money operator -(Money a) => new(checked(-a.Pence));

    public static bool operator <(Money a, Money b) => a.Pence < b.Pence;

    public static bool operator >(Money a, Money b) => a.Pence > b.Pence;

    public static bool operator <=(Money a, Money b) => a.Pence <= b.Pence;

    public static bool operator >=(Money a, Money b) => a.Pence >= b.Pence;

    public static Money Min(Money a, Money b) => a < b ? a : b;

    public static Money Max(Money a, Money b) => a > b ? a : b;

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    /// <summary>A share or multiple of this amount, rounded to the nearest penny, half a penny away from zero.</summary>
    public Money Times(decimal factor) => new((long)decimal.Round(Pence * factor, 0, MidpointRounding.AwayFromZero));

    /// <summary>
    /// Reads what a person types: <c>45</c>, <c>45.5</c>, <c>45.50</c>, <c>£1,234.56</c>. Commas or spaces must separate thousands; at most
    /// two decimals, no sign and no exponent. Zero is accepted; the caller decides whether it is valid.
    /// </summary>
    /// <returns>Null if it was read.</returns>
    public static NumberFault? Read(string? typed, out Money amount)
    {
        amount = Zero;
        var text = PlainText.OneLine(typed);
        if (TypedNumber.Read(text.StartsWith('£') ? text[1..] : text, out var pounds, decimals: 2) is { } fault)
            return fault;
        if (pounds > LargestTyped.Pounds)
            return NumberFault.TooLarge;
        amount = FromPounds(pounds);
        return null;
    }

    public static bool TryParse(string? typed, out Money amount) => Read(typed, out amount) is null;

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>£1,234.56, with the minus before the pound sign.</summary>
    public override string ToString() => Pounds.ToString("C2", British);

    /// <summary>1234.56, for a form field.</summary>
    public string ToField() => Pounds.ToString("0.00", CultureInfo.InvariantCulture);
}
