using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Tests.Support;

[Proves(RuleIds.A24, RuleIds.A25)]
public sealed class PersonPayingPartOfTheCost
{
    [Theory]
    [InlineData(WhoPays.PersonAddsToIt, RuleIds.A24, "2009-06-18")]
    [InlineData(WhoPays.PartOfPrivateTreatment, RuleIds.A25, "2012-12-10")]
    public void It_is_refused_from_the_first_day_of_its_rule_without_exception(WhoPays whoPays, string rule, string first)
    {
        var day = DateOnly.Parse(first);

        Assert.Equal(
            (rule, RulingResult.NotInForce),
            (PayingPart.Judge(whoPays, day.AddDays(-1)).RuleId, PayingPart.Judge(whoPays, day.AddDays(-1)).Result)
        );
        var refused = PayingPart.Judge(whoPays, day);
        Assert.Equal((rule, RulingResult.Refused), (refused.RuleId, refused.Result));
        Assert.Contains(Rulebook.Get(rule).OtherRoute!, refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2012-12-09", "2013-12-08", true)]
    [InlineData("2011-12-10", "2012-12-09", false)]
    public void Support_that_continues_when_the_rule_starts_is_refused_with_its_latest_end(string first, string last, bool isRefused)
    {
        var ruling = PayingPart.JudgeOver(WhoPays.PartOfPrivateTreatment, new(DateOnly.Parse(first), DateOnly.Parse(last)));

        Assert.Equal(isRefused, ruling.IsRefused);
        Assert.Equal(isRefused, ruling.Answer.Contains("End the line on 9 December 2012", StringComparison.Ordinal));
    }

    [Fact]
    public void A_budget_that_pays_in_full_is_allowed() =>
        Assert.Equal(RulingResult.Allowed, PayingPart.Judge(WhoPays.BudgetOnly, new(2012, 12, 10)).Result);

    [Theory]
    [InlineData(HoldingModel.Notional)]
    [InlineData(HoldingModel.ThirdParty)]
    [InlineData(HoldingModel.DirectPayment)]
    public void No_support_is_saved_with_it_whoever_holds_the_money(HoldingModel model)
    {
        var given = Given.APlan();
        SupportDetails massage = new(
            "Massage",
            "complementary",
            1,
            "",
            1,
            new(30_00),
            HowOften.EveryMonth,
            null,
            Given.Year,
            model,
            Funder.Nhs
        )
        {
            WhoPays = WhoPays.PersonAddsToIt,
        };

        var refused = Assert.IsType<SupportRefused>(given.Plan.AddSupport(massage, Given.Coordinator, askingAManager: true));

        Assert.Equal(RuleIds.A24, refused.Ruling.RuleId);
        Assert.Single(given.Plan.Supports);
        Assert.IsType<SupportKept>(given.Plan.AddSupport(massage with { WhoPays = WhoPays.BudgetOnly }, Given.Coordinator));
    }
}
