using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Tests.Support;

[Proves(RuleIds.E13)]
public sealed class AskingWhetherItCanBeUsed
{
    private static readonly DateOnly Day = new(2012, 3, 15);

    [Theory]
    [InlineData("riding lessons", UseAnswer.Yes, RuleIds.E13)]
    [InlineData("A laptop?", UseAnswer.Yes, RuleIds.E13)]
    [InlineData("massages", UseAnswer.Yes, RuleIds.E13)]
    [InlineData("paracetamol", UseAnswer.AskFirst, RuleIds.E27)]
    [InlineData("a knee operation", UseAnswer.No, RuleIds.E26)]
    [InlineData("a bottle of WINE", UseAnswer.No, RuleIds.E02)]
    [InlineData("credit cards", UseAnswer.No, RuleIds.E05)]
    [InlineData("my husband as carer", UseAnswer.AskFirst, RuleIds.E15)]
    [InlineData("a private GP", UseAnswer.No, RuleIds.E07)]
    [InlineData("start a telescope", UseAnswer.AskFirst, RuleIds.E13)]
    [InlineData("", UseAnswer.AskFirst, RuleIds.E13)]
    [InlineData("😀 <script>", UseAnswer.AskFirst, RuleIds.E13)]
    public void Plain_words_get_an_answer_with_its_rule(string words, UseAnswer answer, string rule)
    {
        var advice = AllowedUses.Ask(words, Day);

        Assert.Contains(advice, given => (given.Answer, given.Rule.Id) == (answer, rule));
        Assert.All(advice, given => Assert.True(given.Rule.InForceOn(Day), $"{given.Rule.Id} was not in force."));
    }

    [Fact]
    public void A_refusal_comes_first_when_a_question_has_two_sides()
    {
        var advice = AllowedUses.Ask("physio after surgery", Day);

        Assert.Equal([UseAnswer.No, UseAnswer.Yes], advice.Select(given => given.Answer));
    }

    [Theory]
    [InlineData("2009-06-01", UseAnswer.AskFirst, RuleIds.E13)]
    [InlineData("2010-06-01", UseAnswer.AskFirst, RuleIds.E15)]
    [InlineData("2013-09-01", UseAnswer.AskFirst, RuleIds.E16)]
    [InlineData("2014-02-01", UseAnswer.AskFirst, RuleIds.E17)]
    [InlineData("2022-07-01", UseAnswer.AskFirst, RuleIds.E18)]
    public void The_rule_is_the_one_of_the_day(string day, UseAnswer answer, string rule) =>
        Assert.Equal(
            (answer, rule),
            AllowedUses.Ask("my wife", DateOnly.Parse(day)).Select(given => (given.Answer, given.Rule.Id)).Single()
        );

    [Theory]
    [InlineData("2013-07-31", UseAnswer.AskFirst)]
    [InlineData("2013-08-01", UseAnswer.No)]
    public void Nothing_is_forbidden_before_its_rule(string day, UseAnswer answer) =>
        Assert.Equal(answer, Assert.Single(AllowedUses.Ask("a vaccination", DateOnly.Parse(day))).Answer);

    [Theory]
    [InlineData("a flu jab", RuleIds.E11)]
    [InlineData("breast screening", RuleIds.E11)]
    [InlineData("an NHS health check", RuleIds.E11)]
    [InlineData("prescription prepayment", RuleIds.E10)]
    [InlineData("dental charges", RuleIds.E10)]
    public void NHS_charges_and_universal_services_are_excluded_from_August_2013(string words, string rule)
    {
        Assert.Contains(AllowedUses.Ask(words, new(2013, 8, 1)), advice => (advice.Answer, advice.Rule.Id) == (UseAnswer.No, rule));
        Assert.DoesNotContain(AllowedUses.Ask(words, new(2013, 7, 31)), advice => advice.Answer == UseAnswer.No);
    }

    [Fact]
    public void Everything_excluded_is_recognised_by_some_word_and_refused()
    {
        string[] words = ["beer", "cigarettes", "betting", "a loan", "cannabis", "a GP", "an ambulance", "surgery"];

        Assert.All(words, word => Assert.Equal(UseAnswer.No, AllowedUses.Ask(word, Day)[0].Answer));
    }

    [Fact]
    public void No_day_before_the_programme_is_judged() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AllowedUses.Ask("wine", new(2008, 12, 31)));
}
