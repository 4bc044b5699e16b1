using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Figures;

/// <summary>The right to have a decision reconsidered, from the day on which it started (B15, B16, C06, D17, H15).</summary>
[Proves(RuleIds.B15, RuleIds.B16, RuleIds.C06, RuleIds.D17, RuleIds.H15)]
public sealed class RightToReconsiderationByDay
{
    [Theory]
    [InlineData(AskedAgainAbout.NoDirectPayment, RuleIds.B15, "2013-10-31", "2013-11-01")]
    [InlineData(AskedAgainAbout.ItemNotAgreed, RuleIds.D17, "2013-10-31", "2013-11-01")]
    [InlineData(AskedAgainAbout.Reduction, RuleIds.C06, "2013-10-31", "2013-11-01")]
    [InlineData(AskedAgainAbout.Repayment, RuleIds.H15, "2010-05-31", "2010-06-01")]
    public void Each_right_starts_on_its_day(AskedAgainAbout about, string rule, string before, string from)
    {
        Assert.Equal((RulingResult.NotInForce, rule), Asked(about, before));
        Assert.Equal((RulingResult.Allowed, rule), Asked(about, from));
    }

    [Theory]
    [InlineData("2014-07-31", RulingResult.Warned, RuleIds.B16)]
    [InlineData("2014-08-01", RulingResult.Allowed, RuleIds.D17)]
    [InlineData("2014-09-01", RulingResult.Allowed, RuleIds.D17)]
    public void The_same_decision_need_not_be_reconsidered_twice_in_six_months(string asked, RulingResult result, string rule)
    {
        var ruling = AskingAgain.Judge(AskedAgainAbout.ItemNotAgreed, new(2014, 1, 1), DateOnly.Parse(asked), lookedAtOn: new(2014, 2, 1));

        Assert.Equal((result, rule), (ruling.Result, ruling.RuleId));
    }

    [Fact]
    public void Six_months_from_the_end_of_August_end_on_the_last_of_February() =>
        Assert.Equal(
            RulingResult.Allowed,
            AskingAgain.Judge(AskedAgainAbout.ItemNotAgreed, new(2014, 1, 1), new(2015, 2, 28), lookedAtOn: new(2014, 8, 31)).Result
        );

    [Fact]
    public void Before_that_limit_a_repayment_could_be_reconsidered_again_at_once() =>
        Assert.Equal(
            RulingResult.Allowed,
            AskingAgain.Judge(AskedAgainAbout.Repayment, new(2011, 3, 1), new(2011, 5, 1), lookedAtOn: new(2011, 4, 1)).Result
        );

    private static (RulingResult, string) Asked(AskedAgainAbout about, string day)
    {
        var ruling = AskingAgain.Judge(about, DateOnly.Parse(day), DateOnly.Parse(day));
        return (ruling.Result, ruling.RuleId);
    }
}
