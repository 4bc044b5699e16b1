using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Tests.Support;

[Proves(
    RuleIds.E02,
    RuleIds.E03,
    RuleIds.E04,
    RuleIds.E05,
    RuleIds.E06,
    RuleIds.E07,
    RuleIds.E08,
    RuleIds.E09,
    RuleIds.E10,
    RuleIds.E11,
    RuleIds.E26,
    RuleIds.E27
)]
public class WhatABudgetMayBuy
{
    private static readonly DateOnly Day = new(2012, 3, 15);

    [Theory]
    [InlineData("alcohol", RuleIds.E02)]
    [InlineData("tobacco", RuleIds.E03)]
    [InlineData("gambling", RuleIds.E04)]
    [InlineData("debt", RuleIds.E05)]
    [InlineData("illegal", RuleIds.E06)]
    [InlineData("primary-medical", RuleIds.E07)]
    [InlineData("emergency", RuleIds.E08)]
    [InlineData("acute", RuleIds.E26)]
    [InlineData("no-alternative", RuleIds.E27)]
    public void Excluded_support_is_refused_with_its_rule_and_the_source_of_that_care(string code, string ruleId)
    {
        var ruling = SupportCategories.Judge(code, Day);

        Assert.Equal((ruleId, true), (ruling.RuleId, ruling.IsRefused));
        Assert.Equal(Rulebook.Get(ruleId).YieldsOn(Day), ruling.CanBeAsked);
        Assert.Contains(Rulebook.Get(ruleId).OtherRoute!, ruling.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_is_refused_from_the_first_day_of_the_programme() =>
        Assert.True(SupportCategories.Judge("acute", new(2009, 1, 1)).IsRefused);

    [Fact]
    public void Before_the_programme_no_rule_applies() =>
        Assert.Equal(RulingResult.NotInForce, SupportCategories.Judge("acute", new(2008, 12, 31)).Result);

    [Theory]
    [InlineData("nhs-charges", RuleIds.E10)]
    [InlineData("nhs-programmes", RuleIds.E11)]
    public void NHS_charges_and_universal_services_are_refused_from_August_2013(string code, string ruleId)
    {
        DateOnly first = new(2013, 8, 1);

        Assert.Equal(
            (ruleId, RulingResult.NotInForce),
            (SupportCategories.Judge(code, first.AddDays(-1)).RuleId, SupportCategories.Judge(code, first.AddDays(-1)).Result)
        );
        Assert.Equal(
            (ruleId, RulingResult.NeedsManagersReason),
            (SupportCategories.Judge(code, first).RuleId, SupportCategories.Judge(code, first).Result)
        );
        Assert.DoesNotContain(SupportCategories.On(first.AddDays(-1)), category => category.Code == code);
        Assert.Contains(SupportCategories.On(first), category => category.Code == code);
    }

    [Theory]
    [InlineData("2013-07-31", "2014-07-30", true)]
    [InlineData("2013-07-31", "2013-08-01", true)]
    [InlineData("2012-08-01", "2013-07-31", false)]
    public void Support_that_continues_when_its_rule_starts_is_refused_with_its_latest_end(string first, string last, bool isRefused)
    {
        var ruling = SupportCategories.JudgeOver("nhs-charges", new(DateOnly.Parse(first), DateOnly.Parse(last)));

        Assert.Equal(isRefused, ruling.IsRefused);
        Assert.Equal(isRefused, ruling.Answer.Contains("End the line on 31 July 2013", StringComparison.Ordinal));
        Assert.Equal(isRefused ? new DateOnly(2013, 8, 1) : DateOnly.Parse(first), ruling.JudgedOn);
    }

    [Fact]
    public void From_August_2013_the_refusal_of_an_operation_also_cites_the_later_rule()
    {
        var (before, after) = (SupportCategories.Judge("acute", new(2013, 7, 31)), SupportCategories.Judge("acute", new(2013, 8, 1)));

        Assert.Equal((RuleIds.E26, RulingResult.Refused), (before.RuleId, before.Result));
        Assert.Equal((RuleIds.E26, RulingResult.Refused), (after.RuleId, after.Result));
        Assert.DoesNotContain("Rule E09, ", before.Words, StringComparison.Ordinal);
        Assert.Contains("in force from 1 January 2009. Rule E09, ", after.Words, StringComparison.Ordinal);
        Assert.Equal(before.Answer, after.Answer);
    }

    [Fact]
    public void Everything_else_is_allowed_without_a_national_list()
    {
        var inside = SupportCategories.All.Where(category => !category.IsOutOfScope).ToList();

        Assert.Equal(14, inside.Count);
        Assert.All(inside, category => Assert.Equal(RulingResult.Allowed, SupportCategories.Judge(category.Code, Day).Result));
        Assert.Contains(inside, category => category.Code == "other");
    }

    [Fact]
    public void Support_cannot_have_an_unknown_category()
    {
        Assert.False(SupportCategories.TryGet("wine", out _));
        Assert.Throws<KeyNotFoundException>(() => SupportCategories.Judge("wine", Day));
    }
}
