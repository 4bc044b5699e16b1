using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Tests.Support;

/// <summary>The same facts on five days, with different answers and citations.</summary>
[Proves(RuleIds.E15, RuleIds.E16, RuleIds.E17, RuleIds.E18, RuleIds.E19, RuleIds.E20)]
public sealed class PayingFamilyAndFriends
{
    [Theory]
    [InlineData("2010-05-31", RuleIds.E15, RulingResult.NotInForce)]
    [InlineData("2010-06-01", RuleIds.E15, RulingResult.NeedsException)]
    [InlineData("2013-07-31", RuleIds.E15, RulingResult.NeedsException)]
    [InlineData("2013-08-01", RuleIds.E16, RulingResult.Warned)]
    [InlineData("2013-10-31", RuleIds.E16, RulingResult.Warned)]
    [InlineData("2013-11-01", RuleIds.E17, RulingResult.NeedsException)]
    [InlineData("2017-03-31", RuleIds.E17, RulingResult.NeedsException)]
    [InlineData("2017-04-01", RuleIds.E18, RulingResult.NeedsException)]
    public void A_husband_at_the_same_address_is_judged_by_the_day(string day, string rule, RulingResult result)
    {
        var ruling = PayingSomeoneClose.Judge(Closeness.Family, sameHousehold: true, DateOnly.Parse(day));

        Assert.Equal((rule, result), (ruling.RuleId, ruling.Result));
        Assert.Contains($"Rule {rule}", ruling.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2011-02-03")]
    [InlineData("2018-02-03")]
    public void Family_at_another_address_can_be_paid(string day) =>
        Assert.Equal(RulingResult.Allowed, PayingSomeoneClose.Judge(Closeness.Family, sameHousehold: false, DateOnly.Parse(day)).Result);

    [Theory]
    [InlineData("2014-02-03", Closeness.Neither, RulingResult.NeedsException)]
    [InlineData("2018-02-03", Closeness.Neither, RulingResult.Allowed)]
    [InlineData("2018-02-03", Closeness.Friend, RulingResult.NeedsException)]
    [InlineData("2018-02-03", Closeness.OtherRelative, RulingResult.Warned)]
    public void From_2017_it_is_about_connected_persons(string day, Closeness closeness, RulingResult result) =>
        Assert.Equal(result, PayingSomeoneClose.Judge(closeness, sameHousehold: true, DateOnly.Parse(day)).Result);

    [Theory]
    [InlineData(Relationship.StepChild, Closeness.Family)]
    [InlineData(Relationship.PartnerOfFamily, Closeness.Family)]
    [InlineData(Relationship.OtherRelative, Closeness.OtherRelative)]
    [InlineData(Relationship.Friend, Closeness.Friend)]
    [InlineData(Relationship.Neither, Closeness.Neither)]
    public void A_relationship_is_looked_up_on_the_family_list(Relationship relationship, Closeness closeness) =>
        Assert.Equal(closeness, relationship.Closeness());
}
