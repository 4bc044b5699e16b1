using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Figures;

/// <summary>A site's own list (E12): who puts what on it from when, and what it then says about an item of support.</summary>
[Proves(RuleIds.E12)]
public sealed class ListingWhatASiteDoesNotBuy
{
    private const long Site = 7;
    private const string Cbt = "cognitive behavioural therapy";
    private const string LocalRule = "The talking therapy service gives it.";

    private static readonly DateOnly Today = new(2013, 5, 2);
    private static readonly Signature Author = new(1, "Asha Verma", new(2013, 5, 2, 9, 0, 0, DateTimeKind.Utc));
    private static readonly Signature Second = new(2, "Moira Kells", new(2013, 5, 2, 9, 30, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("2013-05-01", RuleIds.P06)]
    [InlineData("2013-05-02", RuleIds.P06)]
    [InlineData("2101-01-01", RuleIds.P06)]
    [InlineData("2013-05-03", null)]
    [InlineData("2100-12-31", null)]
    public void A_row_applies_from_tomorrow_at_the_earliest(string day, string? rule) =>
        Assert.Equal(
            rule,
            Propose(Row(DateOnly.Parse(day)), Today) is SettingRefused refused ? Assert.Single(refused.Rulings).RuleId : null
        );

    [Theory]
    [InlineData("2013-03-31", true)]
    [InlineData("2013-04-01", false)]
    public void No_row_applies_before_the_rule(string day, bool isRefused)
    {
        var outcome = Propose(Row(DateOnly.Parse(day)), new(2012, 3, 15));

        Assert.Equal(isRefused, outcome is SettingRefused);
        if (outcome is SettingRefused refused)
            Assert.Equal((RuleIds.E12, RulingResult.NotInForce), (Assert.Single(refused.Rulings).RuleId, refused.Rulings[0].Result));
    }

    [Fact]
    public void A_full_list_takes_no_further_row_until_one_is_removed()
    {
        DateOnly day = new(2013, 6, 1);
        var full = Enumerable.Range(1, NotBought.MostRows).Select(number => Kept(Row(day, $"row {number}"))).ToArray();

        Assert.IsType<SettingProposed>(Propose(Row(day), Today, GivenPolicies.Book(full[1..])));
        Assert.Equal(
            RuleIds.E12,
            Assert.Single(Assert.IsType<SettingRefused>(Propose(Row(day), Today, GivenPolicies.Book(full))).Rulings).RuleId
        );
        Assert.IsType<SettingProposed>(Propose(Row(day.AddDays(1), "row 2"), Today, GivenPolicies.Book(full)));
        Assert.IsType<SettingProposed>(Propose(Row(day.AddDays(-1)), Today, GivenPolicies.Book(full)));
    }

    [Theory]
    [InlineData("2013-05-31", Cbt, false)]
    [InlineData("2013-06-01", "reflexology", false)]
    [InlineData("2013-06-01", "COGNITIVE behavioural therapy", true)]
    [InlineData("2013-08-01", Cbt, false)]
    public void Only_what_stands_on_the_list_on_the_day_is_taken_off_it(string day, string words, bool stands)
    {
        var book = GivenPolicies.Book(
            Kept(Row(new(2013, 5, 31), "massage")),
            Kept(Row(new(2013, 6, 1))),
            Kept(Row(new(2013, 8, 1), off: true))
        );

        var outcome = Propose(Row(DateOnly.Parse(day), words, off: true), Today, book);

        Assert.Equal(stands, outcome is not SettingRowNotListed);
        if (outcome is SettingRowNotListed refused)
            Assert.Equal((words, DateOnly.Parse(day)), (refused.Row.Words, refused.Day));
    }

    [Fact]
    public void There_is_no_national_list() =>
        Assert.Throws<ArgumentException>(() =>
            SettingProposal.Propose(
                new(DatedSettings.Get(PolicyKeys.NotBought), null, Row(new(2013, 6, 1)), "A reason"),
                GivenPolicies.Book(),
                Today,
                Author
            )
        );

    [Theory]
    [InlineData("", LocalRule)]
    [InlineData("  ", LocalRule)]
    [InlineData("?!", LocalRule)]
    [InlineData(Cbt, "")]
    [InlineData(null, LocalRule)]
    public void A_row_needs_words_and_its_rule(string? words, string rule) =>
        Assert.Throws<ArgumentException>(() => Propose(Row(new(2013, 6, 1), words ?? new string('x', 101), rule: rule), Today));

    [Fact]
    public void A_hundred_characters_are_accepted() =>
        Assert.IsType<SettingProposed>(Propose(Row(new(2013, 6, 1), new string('x', 100)), Today));

    [Fact]
    public void A_row_is_not_a_figure_and_a_figure_is_not_a_row()
    {
        Assert.Throws<ArgumentException>(() => Propose(Row(new(2013, 6, 1)) with { Row = null }, Today));
        Assert.Throws<ArgumentException>(() =>
            SettingProposal.Propose(
                new(DatedSettings.Get(PolicyKeys.BillDecide), Site, Row(new(2013, 6, 1)), "A reason"),
                GivenPolicies.Book(),
                Today,
                Author
            )
        );
        Assert.False(DatedSettings.TryGet(PolicyKeys.NotBought, out _));
    }

    [Fact]
    public void The_same_words_in_another_case_or_spacing_are_the_same_row()
    {
        var book = GivenPolicies.Book(Kept(Row(new(2013, 6, 1))));

        var again = Assert.Single(
            Assert.IsType<SettingRefused>(Propose(Row(new(2013, 6, 1), "  Cognitive   Behavioural THERAPY "), Today, book)).Rulings
        );

        Assert.Equal(RuleIds.P06, again.RuleId);
        Assert.Contains($"The row from 1 June 2013 is set already: “{Cbt}” on the list", again.Words, StringComparison.Ordinal);
        Assert.IsType<SettingProposed>(Propose(Row(new(2013, 6, 1), "reflexology"), Today, book));
        Assert.Equal(Proposed(Row(new(2013, 6, 1))).Slot, Proposed(Row(new(2013, 6, 1), "COGNITIVE behavioural\ttherapy")).Slot);
    }

    [Fact]
    public void Someone_else_confirms_it()
    {
        var proposal = Proposed(Row(new(2013, 6, 1)));

        Assert.Throws<InvalidOperationException>(() => proposal.Confirm(GivenPolicies.Book(), Today, Author));
        var version = Assert.IsType<SettingConfirmed>(proposal.Confirm(GivenPolicies.Book(), Today, Second)).Version;
        Assert.Equal(
            (Cbt, "therapy", LocalRule, "Asha Verma", "Moira Kells"),
            (version.RowWords, version.RowCategory, version.RowRule, version.ProposedBy, version.ApprovedBy)
        );
        Assert.Equal(version.Figure, proposal.Figure);
    }

    [Theory]
    [InlineData("Cognitive Behavioural Therapy, ten sessions", "other", true)]
    [InlineData("Sessions of cognitive-behavioural therapy", "other", true)]
    [InlineData("Cognitive behavioural therapies", "other", true)]
    [InlineData("Speech lessons", "therapy", true)]
    [InlineData("Cognitive therapy", "other", false)]
    [InlineData("Behavioural therapy", "other", false)]
    [InlineData("Precognitive behavioural therapy", "other", false)]
    [InlineData("Help at home", "personal-care", false)]
    public void Whole_words_or_the_kind_of_support_match_the_row(string what, string kind, bool isMet) =>
        Assert.Equal(isMet, Judge(what, kind, new(2013, 6, 1), new(2013, 6, 30), Kept(Row(new(2013, 6, 1)))).Any());

    [Theory]
    [InlineData("2013-05-01", "2013-05-31", null)]
    [InlineData("2013-05-01", "2013-06-01", "2013-06-01")]
    [InlineData("2013-06-01", "2013-06-01", "2013-06-01")]
    [InlineData("2013-07-31", "2014-07-31", "2013-07-31")]
    [InlineData("2013-08-01", "2013-08-31", null)]
    [InlineData("2013-08-15", "2013-10-31", "2013-10-01")]
    public void It_applies_from_its_day_until_the_row_is_removed(string first, string last, string? judged)
    {
        var rulings = Judge(
                Cbt,
                "other",
                DateOnly.Parse(first),
                DateOnly.Parse(last),
                Kept(Row(new(2013, 6, 1))),
                Kept(Row(new(2013, 8, 1), off: true)),
                Kept(Row(new(2013, 10, 1)))
            )
            .ToList();

        Assert.Equal(judged is null ? null : DateOnly.Parse(judged), rulings.SingleOrDefault()?.JudgedOn);
        Assert.All(rulings, ruling => Assert.Equal(RulingResult.Warned, ruling.Result));
    }

    [Fact]
    public void It_never_applies_before_the_rule() =>
        Assert.Empty(
            Judge(
                Cbt,
                "therapy",
                new(2013, 1, 1),
                new(2013, 3, 31),
                PolicyVersion.ForSite(Site, PolicyKeys.NotBought, Row(new(2013, 1, 1)), "A reason", "Moira Kells", DateTime.UnixEpoch)
            )
        );

    [Fact]
    public void It_states_the_sites_rule_its_source_its_day_and_the_alternatives()
    {
        var ruling = Assert.Single(Judge(Cbt, "therapy", new(2013, 6, 1), new(2013, 6, 30), Kept(Row(new(2013, 6, 1)))));

        Assert.Contains(
            $"since 1 June 2013. The site’s rule: “{LocalRule}” Where it comes from: “The board’s policy 12”",
            ruling.Answer,
            StringComparison.Ordinal
        );
        Assert.Contains("ask the approver", ruling.Instead, StringComparison.Ordinal);
        Assert.Contains("looked at again", ruling.Instead, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_row_changes_nothing_before_its_day()
    {
        PolicyVersion[] before = [Kept(Row(new(2013, 6, 1)))];
        var later = Kept(Row(new(2013, 9, 1), rule: "Another rule."));

        Assert.Equal(
            Judge(Cbt, "other", new(2013, 6, 1), new(2013, 12, 31), before),
            Judge(Cbt, "other", new(2013, 6, 1), new(2013, 12, 31), [.. before, later])
        );
    }

    private static IEnumerable<Ruling> Judge(string what, string kind, DateOnly first, DateOnly last, params PolicyVersion[] rows) =>
        NotBought.Judge(what, kind, new(first, last), GivenPolicies.Book(rows).On(first).Rows(PolicyKeys.NotBought, new(first, last)));

    private static NewFigure Row(DateOnly day, string words = Cbt, bool off = false, string rule = LocalRule) =>
        new(day, off ? null : 1, PolicyUnit.Listed) { Row = new(words, "therapy", rule) };

    private static PolicyVersion Kept(NewFigure row) =>
        PolicyVersion.ForSite(Site, PolicyKeys.NotBought, row, "The board’s policy 12", "Moira Kells", DateTime.UnixEpoch);

    private static SettingProposal Proposed(NewFigure row) => Assert.IsType<SettingProposed>(Propose(row, Today)).Proposal;

    private static SettingOutcome Propose(NewFigure row, DateOnly today, PolicyBook? book = null) =>
        SettingProposal.Propose(
            new(DatedSettings.Get(PolicyKeys.NotBought), Site, row, "The board’s policy 12"),
            book ?? GivenPolicies.Book(),
            today,
            Author
        );
}
