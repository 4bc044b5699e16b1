using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Mapping;

/// <summary>The facts of a ruling as a JSON list: one object for each fact, with its single value.</summary>
internal sealed class FactsAsText()
    : ValueConverter<FactList, string>(
        facts => JsonSerializer.Serialize(facts.Select(StoredFact.Of), StoredFact.Written),
        text => Read(text)
    )
{
    private static FactList Read(string text) =>
        [.. JsonSerializer.Deserialize<List<StoredFact>>(text, StoredFact.Written)!.Select(stored => stored.Fact)];
}

internal sealed class FactsCompared()
    : ValueComparer<FactList>((one, other) => object.Equals(one, other), facts => facts.GetHashCode(), facts => facts);

/// <summary>The stored shape. The names are those in the JSON, so never rename one.</summary>
internal sealed record StoredFact
{
    public static readonly JsonSerializerOptions Written = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public string? Name { get; init; }

    public FactJoint Joint { get; init; }

    public long? Pence { get; init; }

    public DateOnly? Day { get; init; }

    public bool? IsSo { get; init; }

    public string? Chosen { get; init; }

    public decimal? Number { get; init; }

    public string? Unit { get; init; }

    public string? Text { get; init; }

    [JsonIgnore]
    public Fact Fact => Value with { Joint = Joint };

    private Fact Value =>
        this switch
        {
            { Pence: { } pence } => new AmountFact(Name ?? "", new Money(pence)),
            { Day: { } day } => new DayFact(Name ?? "", day),
            { IsSo: { } isSo } => new YesNoFact(Name ?? "", isSo),
            { Chosen: { } chosen } => new ChoiceFact(Name ?? "", chosen),
            { Number: { } number } => new NumberFact(Name ?? "", number, Unit ?? ""),
            { Text: { } text } => new TextFact(Name ?? "", text),
            _ => throw new JsonException("A fact has a value."),
        };

    public static StoredFact Of(Fact fact)
    {
        StoredFact named = new() { Name = fact.Name.Length == 0 ? null : fact.Name, Joint = fact.Joint };
        return fact switch
        {
            AmountFact amount => named with { Pence = amount.Sum.Pence },
            DayFact day => named with { Day = day.On },
            YesNoFact answer => named with { IsSo = answer.IsSo },
            ChoiceFact choice => named with { Chosen = choice.Chosen },
            NumberFact number => named with { Number = number.Figure, Unit = number.Unit.Length == 0 ? null : number.Unit },
            TextFact text => named with { Text = text.Said },
            _ => throw new NotSupportedException($"{fact.GetType().Name} is stored nowhere."),
        };
    }
}
