using System.Globalization;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Rules;

/// <summary>How a fact continues the previous one.</summary>
public enum FactJoint
{
    Apart = 0,

    /// <summary>A further detail of the same thing: "line 3, physiotherapy".</summary>
    Beside = 1,

    /// <summary>Continues the same phrase: "from 1 April 2012 to 31 March 2013".</summary>
    RunningOn = 2,
}

/// <summary>One fact that a ruling is based on, stored as a value: nobody parses it out of a sentence.</summary>
/// <param name="Name">What it states, such as "pay by"; empty if the value is clear by itself.</param>
public abstract record Fact(string Name)
{
    public FactJoint Joint { get; init; }

    /// <summary>The value alone, the same in every culture: two rulings are based on the same facts if these are equal.</summary>
    protected abstract string Value { get; }

    /// <summary>Name and value, as in <see cref="FactList.ToString"/>.</summary>
    public string InLine => Name.Length == 0 ? Value : $"{Name} {Value}";

    /// <summary>The same fact as a further detail of the previous one.</summary>
    public Fact Beside() => this with { Joint = FactJoint.Beside };

    /// <summary>The same fact as the rest of the previous phrase.</summary>
    public Fact RunningOn() => this with { Joint = FactJoint.RunningOn };

    public static Fact Amount(string name, Money amount) => new AmountFact(name, amount);

    public static Fact Day(string name, DateOnly day) => new DayFact(name, day);

    public static Fact Day(DateOnly day) => new DayFact("", day);

    /// <param name="otherwise">The text if there is no day.</param>
    public static Fact Day(string name, DateOnly? day, string otherwise) => day is { } known ? Day(name, known) : Text(name, otherwise);

    public static Fact YesNo(string name, bool isSo) => new YesNoFact(name, isSo);

    public static Fact Choice(string name, Enum choice) => new ChoiceFact(name, choice.ToString());

    /// <param name="otherwise">The text if nothing was chosen.</param>
    public static Fact Choice(string name, Enum? choice, string otherwise) => choice is null ? Text(name, otherwise) : Choice(name, choice);

    public static Fact Choice(Enum choice) => Choice("", choice);

    /// <param name="unit">What is counted; empty if the name says it.</param>
    public static Fact Number(string name, decimal number, string unit = "") => new NumberFact(name, number, unit);

    public static Fact Text(string name, string text) => new TextFact(name, text);

    public static Fact Text(string text) => new TextFact("", text);
}

public sealed record AmountFact(string Name, Money Sum) : Fact(Name)
{
    protected override string Value => string.Create(CultureInfo.InvariantCulture, $"{Sum.Pence} pence");
}

public sealed record DayFact(string Name, DateOnly On) : Fact(Name)
{
    protected override string Value => On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record YesNoFact(string Name, bool IsSo) : Fact(Name)
{
    protected override string Value => IsSo ? "True" : "False";
}

/// <param name="Chosen">The stored name of the choice.</param>
public sealed record ChoiceFact(string Name, string Chosen) : Fact(Name)
{
    protected override string Value => Chosen;
}

public sealed record NumberFact(string Name, decimal Figure, string Unit) : Fact(Name)
{
    protected override string Value => InDigits + (Unit.Length == 0 ? "" : $" {Unit}");

    public string InDigits => Figure.ToString("0.###", CultureInfo.InvariantCulture);
}

public sealed record TextFact(string Name, string Said) : Fact(Name)
{
    protected override string Value => Said;
}
