using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Rules;

public class WordsOfARuling
{
    private static readonly DateOnly Day = new(2012, 3, 15);

    [Fact]
    public void A_refusal_says_what_why_source_evidence_since_when_and_the_alternative()
    {
        var ruling = Ruling.Refused(RuleIds.A02, Day, "There is no pilot scheme.", [Fact.Number("schemes", 0)]);

        Assert.True(ruling.IsRefused);
        Assert.False(ruling.LetsThrough);
        Assert.Equal(new DateOnly(2010, 6, 1), ruling.RuleFirstDay);
        Assert.StartsWith("There is no pilot scheme. Rule A02, SI 2010/1000 reg.2(1),(6)", ruling.Words, StringComparison.Ordinal);
        Assert.Contains("the text was read", ruling.Words, StringComparison.Ordinal);
        Assert.Contains("in force from 1 June 2010 to 31 July 2013", ruling.Words, StringComparison.Ordinal);
        Assert.Equal("There is no pilot scheme.", ruling.Answer);
        Assert.Contains(
            "What to do instead: Choose a budget that the NHS or another organisation holds",
            ruling.Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_warning_allows() => Assert.True(Ruling.Warned(RuleIds.C07, Day, "The amount was not told.", FactList.None).LetsThrough);

    [Fact]
    public void A_rule_out_of_force_says_when_it_applied() =>
        Assert.Equal(
            "Rule A02 was not in force on 1 August 2013: in force from 1 June 2010 to 31 July 2013.",
            Ruling.NotInForce(RuleIds.A02, new(2013, 8, 1), FactList.None).Words
        );
}
