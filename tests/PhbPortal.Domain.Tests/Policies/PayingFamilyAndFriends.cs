using PhbPortal.Domain.Policies;

namespace PhbPortal.Domain.Tests.Policies;

/// <summary>The same facts on five days: the answers and the citations differ.</summary>
public sealed class PayingFamilyAndFriends
{
    [Theory]
    [InlineData("2010-05-31", "E15", RulingResult.NotInForce)]
    [InlineData("2010-06-01", "E15", RulingResult.Refused)]
    [InlineData("2013-07-31", "E15", RulingResult.Refused)]
    [InlineData("2013-08-01", "E16", RulingResult.Warned)]
    [InlineData("2013-10-31", "E16", RulingResult.Warned)]
    [InlineData("2013-11-01", "E17", RulingResult.Refused)]
    [InlineData("2017-03-31", "E17", RulingResult.Refused)]
    [InlineData("2017-04-01", "E18", RulingResult.Refused)]
    public void A_husband_at_the_same_address(string day, string rule, RulingResult result)
    {
        var ruling = PayingSomeoneClose.Judge(Closeness.Family, sameHousehold: true, "", DateOnly.Parse(day));

        Assert.Equal((rule, result), (ruling.RuleId, ruling.Result));
        Assert.Contains($"Rule {rule}", ruling.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2011-02-03")]
    [InlineData("2013-09-01")]
    [InlineData("2014-02-03")]
    [InlineData("2018-02-03")]
    public void A_decision_with_reasons_lets_it_through_on_every_day(string day) =>
        Assert.Equal(RulingResult.Allowed, PayingSomeoneClose.Judge(Closeness.Family, true, "He alone can understand her speech", DateOnly.Parse(day)).Result);

    [Theory]
    [InlineData("2011-02-03")]
    [InlineData("2018-02-03")]
    public void Family_at_another_address_can_be_paid(string day) =>
        Assert.Equal(RulingResult.Allowed, PayingSomeoneClose.Judge(Closeness.Family, sameHousehold: false, "", DateOnly.Parse(day)).Result);

    [Theory]
    [InlineData("2014-02-03", Closeness.Neither, RulingResult.Refused)]
    [InlineData("2018-02-03", Closeness.Neither, RulingResult.Allowed)]
    [InlineData("2018-02-03", Closeness.Friend, RulingResult.Refused)]
    public void From_2017_it_is_about_connected_persons(string day, Closeness closeness, RulingResult result) =>
        Assert.Equal(result, PayingSomeoneClose.Judge(closeness, sameHousehold: true, "", DateOnly.Parse(day)).Result);
}
