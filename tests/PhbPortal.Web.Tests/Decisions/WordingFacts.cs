using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Tests.Decisions;

public sealed class WordingFacts
{
    private static readonly Fact[] None = [];

    public static TheoryData<FactList, string> Worded =>
        new()
        {
            {
                [Fact.Amount("payment", new(936_000)), Fact.Amount("lines", new(5)), Fact.Amount("on-costs", Money.Zero)],
                "payment £9,360.00; lines £0.05; on-costs £0.00"
            },
            { [Fact.Number("age", 17), Fact.YesNo("decides", false), Fact.YesNo("consent", true)], "age 17; decides: no; consent: yes" },
            {
                [Fact.Day("first review", new DateOnly(2012, 6, 30)), Fact.Day("latest", null, "not set")],
                "first review 30 June 2012; latest not set"
            },
            {
                [
                    Fact.Amount("payment", new(40_000)),
                    Fact.Choice(HowOften.EveryFourWeeks).Beside(),
                    Fact.Day("first", new(2012, 5, 1)).Beside(),
                ],
                "payment £400.00, every 4 weeks, first 1 May 2012"
            },
            {
                [Fact.Number("line", 1), Fact.Choice(HoldingModel.DirectPayment).Beside(), Fact.Choice(Funder.Nhs).Beside()],
                "line 1, direct payment, NHS"
            },
            {
                [Fact.Choice(Funder.Nhs), Fact.Amount("parts", new(100)).RunningOn(), Fact.Amount("of", new(200)).RunningOn()],
                "NHS parts £1.00 of £2.00"
            },
            {
                [Fact.YesNo("meets needs", true), Fact.YesNo("covers cost", true), Fact.Number("author", 3), Fact.Number("approver", 4)],
                "meets needs: yes; covers cost: yes; author 3; approver 4"
            },
            {
                [
                    Fact.Amount("shortfall", new(15_000)),
                    Fact.Text("for", "True Colours, 2 nights").RunningOn(),
                    Fact.Text("a need depends on it"),
                ],
                "shortfall £150.00 for True Colours, 2 nights; a need depends on it"
            },
            {
                [
                    Fact.Day("scheme approved", new(2010, 6, 28)),
                    Fact.Day(new(2010, 6, 28)).Beside(),
                    Fact.Day("to", new(2013, 6, 27)).RunningOn(),
                ],
                "scheme approved 28 June 2010, 28 June 2010 to 27 June 2013"
            },
            { [.. None], "" },
        };

    [Theory]
    [MemberData(nameof(Worded))]
    public void Amounts_days_and_answers_are_shown_as_people_write_them(FactList facts, string read) =>
        Assert.Equal(read, RulingText.Of(facts));

    [Theory]
    [InlineData("day 2012-13-45; 99999999999999999999 pence")]
    [InlineData("provider DirectPayment; paid on 2012-03-15, 500 pence True; Nhs")]
    public void Typed_text_is_shown_unchanged(string typed) =>
        Assert.Equal($"provider {typed}", RulingText.Of([Fact.Text("provider", typed)]));

    [Fact]
    public void Older_facts_are_shown_in_their_stored_words() =>
        Assert.Equal("bill 6000 pence; decide by 2012-03-20", RulingText.Facts(null, "bill 6000 pence; decide by 2012-03-20"));
}
