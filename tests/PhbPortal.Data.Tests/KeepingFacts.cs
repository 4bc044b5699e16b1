using PhbPortal.Data.Mapping;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Tests;

/// <summary>Each kind of fact comes back from the JSON in which it is kept as what it was.</summary>
public sealed class KeepingFacts
{
    private static readonly FactsAsText Text = new();

    private static readonly Fact[] All =
    [
        Fact.Amount("bill", new(6_000)),
        Fact.Amount("left", Money.Zero),
        Fact.Amount("agreed", new(-1)),
        Fact.Day("from", new(2012, 4, 1)),
        Fact.Day(new(2012, 4, 1)).Beside(),
        Fact.YesNo("consent", true),
        Fact.YesNo("decides", false).RunningOn(),
        Fact.Choice("way", HoldingModel.DirectPayment),
        Fact.Choice(Funder.Nhs).Beside(),
        Fact.Number("line", 3),
        Fact.Number("other rows", 0),
        Fact.Number("over", 365.25m, "days").RunningOn(),
        Fact.Text("provider", "O’Brien & Söhne \"Care\", {24/7}; from £5"),
        Fact.Text("no budget"),
        Fact.Text("said", ""),
    ];

    public static TheoryData<Fact> Facts => [.. All];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_reads_back_as_it_was(Fact fact)
    {
        FactList kept = [fact];

        var read = (FactList)Text.ConvertFromProvider(Text.ConvertToProvider(kept))!;

        Assert.Equal(kept, read);
        Assert.Equal(fact, Assert.Single(read));
        Assert.Equal(kept.ToString(), read.ToString());
    }

    [Fact]
    public void Several_keep_their_order_and_none_stays_none()
    {
        FactList kept = [.. All];

        Assert.Equal(kept, Text.ConvertFromProvider(Text.ConvertToProvider(kept)));
        Assert.Equal(FactList.None, Text.ConvertFromProvider(Text.ConvertToProvider(FactList.None)));
    }

    [Fact]
    public void Every_kind_of_fact_is_among_them() =>
        Assert.Equal(
            typeof(Fact)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Fact)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            All.Select(fact => fact.GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
}
