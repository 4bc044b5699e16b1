using System.Reflection;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Rules;

public class ReadingTheRulebook
{
    [Fact]
    public void There_are_168_rules_and_each_has_its_own_name() =>
        Assert.Equal(168, Rulebook.All.Select(rule => rule.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Each_rule_has_a_constant_of_its_name_and_no_constant_names_another()
    {
        var constants = typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

        Assert.All(constants, constant => Assert.Equal(constant.Name, constant.GetRawConstantValue()));
        Assert.Equal(
            Rulebook.All.Concat(Rulebook.OwnSafeguards).Select(rule => rule.Id).Order(StringComparer.Ordinal),
            constants.Select(constant => constant.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Our_own_safeguard_has_its_own_name_and_claims_no_source()
    {
        Assert.All(
            Rulebook.OwnSafeguards,
            own =>
            {
                Assert.DoesNotContain(own, Rulebook.All);
                Assert.Same(own, Rulebook.Get(own.Id));
                Assert.Equal("this portal's own safeguard, neither law nor policy", own.Citation);
            }
        );
        Assert.NotEmpty(Rulebook.OwnSafeguards);
    }

    [Fact]
    public void Every_rule_says_what_it_requires_its_source_and_evidence()
    {
        Assert.All(
            Rulebook.All,
            rule =>
            {
                Assert.NotEmpty(rule.Title);
                Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
                Assert.NotEmpty(rule.Source);
                Assert.NotEmpty(rule.SoftwareMust);
                Assert.NotEqual(RuleModels.None, rule.Models);
                Assert.Contains(rule.Mark.Letter(), rule.Evidence);
                Assert.Contains(RuleSection.All, section => section.Letter == rule.Section);
                Assert.NotNull(rule.FirstDay);
                Assert.True(rule.LastDay is null || rule.LastDay >= rule.FirstDay);
            }
        );
    }

    [Fact]
    public void Titles_are_unique() =>
        Assert.Equal(Rulebook.All.Count, Rulebook.All.Select(rule => rule.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Theory]
    [InlineData(RuleIds.A02, EvidenceMark.TextRead)]
    [InlineData(RuleIds.E07, EvidenceMark.SecondaryRead)]
    [InlineData(RuleIds.A14, EvidenceMark.Inferred)]
    [InlineData(RuleIds.E02, EvidenceMark.GeneralKnowledge)]
    [InlineData(RuleIds.E17, EvidenceMark.GeneralKnowledge)]
    public void The_weakest_letter_of_the_evidence_governs(string id, EvidenceMark mark) => Assert.Equal(mark, Rulebook.Get(id).Mark);

    [Theory]
    [InlineData(EvidenceMark.TextRead, false)]
    [InlineData(EvidenceMark.SecondaryRead, false)]
    [InlineData(EvidenceMark.Inferred, true)]
    [InlineData(EvidenceMark.GeneralKnowledge, true)]
    public void Only_unconfirmed_rules_allow_an_exception(EvidenceMark mark, bool yields) => Assert.Equal(yields, mark.YieldsToReason());

    [Theory]
    [InlineData(RuleIds.A01, "2012-03-15", false)]
    [InlineData(RuleIds.A14, "2012-03-15", true)]
    [InlineData(RuleIds.B01, "2012-03-15", false)]
    [InlineData(RuleIds.D08, "2013-07-31", true)]
    [InlineData(RuleIds.D08, "2013-08-01", false)]
    [InlineData(RuleIds.D12, "2013-08-01", false)]
    [InlineData(RuleIds.D15, "2012-03-15", false)]
    [InlineData(RuleIds.E05, "2020-03-15", true)]
    [InlineData(RuleIds.E06, "2012-03-15", false)]
    [InlineData(RuleIds.E17, "2014-03-15", false)]
    [InlineData(RuleIds.H06, "2012-03-15", false)]
    [InlineData(RuleIds.H10, "2012-03-15", false)]
    [InlineData(RuleIds.P02, "2012-03-15", false)]
    public void A_rule_allows_exceptions_only_if_no_part_of_it_is_confirmed(string id, string day, bool yields) =>
        Assert.Equal(yields, Rulebook.Get(id).YieldsOn(DateOnly.Parse(day)));

    [Fact]
    public void A_rule_applies_from_its_first_to_its_last_day()
    {
        var schemeNeeded = Rulebook.Get(RuleIds.A02);

        Assert.False(schemeNeeded.InForceOn(new(2010, 5, 31)));
        Assert.True(schemeNeeded.InForceOn(new(2010, 6, 1)));
        Assert.True(schemeNeeded.InForceOn(new(2013, 7, 31)));
        Assert.False(schemeNeeded.InForceOn(new(2013, 8, 1)));
    }

    [Theory]
    [InlineData(RuleIds.A26)]
    [InlineData(RuleIds.E26)]
    [InlineData(RuleIds.E27)]
    public void Policy_is_not_presented_as_law(string id)
    {
        Assert.False(Rulebook.Get(id).IsLaw);
        Assert.Contains("policy, not law", Rulebook.Get(id).Citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RuleIds.A01)]
    [InlineData(RuleIds.A02)]
    [InlineData(RuleIds.A10)]
    [InlineData(RuleIds.A14)]
    [InlineData(RuleIds.E02)]
    [InlineData(RuleIds.E03)]
    [InlineData(RuleIds.E04)]
    [InlineData(RuleIds.E05)]
    [InlineData(RuleIds.E06)]
    [InlineData(RuleIds.E07)]
    [InlineData(RuleIds.E08)]
    [InlineData(RuleIds.E26)]
    [InlineData(RuleIds.E27)]
    public void A_rule_that_refuses_gives_an_alternative(string id) => Assert.NotNull(Rulebook.Get(id).OtherRoute);

    [Fact]
    public void A_rule_is_found_by_its_name_in_any_form()
    {
        Assert.True(Rulebook.TryGet("a02", out var rule));
        Assert.Equal(RuleIds.A02, rule.Id);
        Assert.False(Rulebook.TryGet("Z99", out _));
        Assert.False(Rulebook.TryGet(null, out _));
        Assert.Throws<KeyNotFoundException>(() => Rulebook.Get("Z99"));
    }
}
