using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Figures;

[Proves(RuleIds.A11, RuleIds.P06, RuleIds.P07)]
public sealed class SettingALimit
{
    private const long Site = 7;

    private static readonly DateOnly Today = new(2012, 3, 15);
    private static readonly DateTime Now = new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Author = new(1, "Asha Verma", Now);
    private static readonly Signature Second = new(2, "Moira Kells", Now);

    public static TheoryData<string> Keys => [.. PolicyKeys.All];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_shipped_figure_can_be_set_and_is_valid(string key)
    {
        Assert.True(DatedSettings.TryGet(key, out var setting));
        var shipped = Assert.Single(GivenPolicies.National, version => version.Key == key);
        Assert.True(setting.MakesSense(shipped.Value!.Value, shipped.Unit));
        Assert.Contains(shipped.Unit, setting.Units);
        Assert.All(setting.Serves, rule => Rulebook.Get(rule));
    }

    [Theory]
    [InlineData(PolicyKeys.ReviewFirst, 8, PolicyUnit.Weeks)]
    [InlineData(PolicyKeys.ReviewFirst, 12, PolicyUnit.Weeks)]
    [InlineData(PolicyKeys.ReviewFirst, 3, PolicyUnit.Months)]
    [InlineData(PolicyKeys.ReviewLater, 52, PolicyUnit.Weeks)]
    [InlineData(PolicyKeys.OverspendForecast, 6, PolicyUnit.Weeks)]
    [InlineData(PolicyKeys.NoticeOfReduction, 28, PolicyUnit.CalendarDays)]
    [InlineData(PolicyKeys.BillDecide, 30, PolicyUnit.WorkingDays)]
    public void A_site_may_give_people_as_much_or_more(string key, int value, PolicyUnit unit) =>
        Assert.IsType<SettingProposed>(Propose(key, value, unit));

    [Theory]
    [InlineData(PolicyKeys.ReviewFirst, 6, PolicyUnit.Months, RuleIds.A11)]
    [InlineData(PolicyKeys.ReviewFirst, 13, PolicyUnit.Weeks, RuleIds.A11)]
    [InlineData(PolicyKeys.ReviewLater, 53, PolicyUnit.Weeks, RuleIds.A11)]
    [InlineData(PolicyKeys.NoticeOfReduction, 27, PolicyUnit.CalendarDays, RuleIds.A11)]
    [InlineData(PolicyKeys.OverspendCall, 2, PolicyUnit.WorkingDays, RuleIds.A11)]
    [InlineData(PolicyKeys.OverspendForecast, 4, PolicyUnit.Weeks, RuleIds.A11)]
    public void A_site_may_not_give_people_less(string key, int value, PolicyUnit unit, string rule)
    {
        var ruling = Assert.Single(Assert.IsType<SettingRefused>(Propose(key, value, unit)).Rulings);

        Assert.Equal(rule, ruling.RuleId);
        Assert.Contains("SI 2010/1000 reg.3(4)", ruling.Words, StringComparison.Ordinal);
        Assert.Contains("What to do instead: Choose at", ruling.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_pilot_the_portals_own_safeguard_refuses_it()
    {
        var ruling = Assert.Single(
            Assert.IsType<SettingRefused>(Propose(PolicyKeys.ReviewFirst, 6, PolicyUnit.Months, new(2013, 8, 1))).Rulings
        );

        Assert.Equal(RuleIds.P07, ruling.RuleId);
    }

    [Fact]
    public void Any_valid_national_figure_may_be_set() =>
        Assert.IsType<SettingProposed>(Propose(PolicyKeys.ReviewFirst, 6, PolicyUnit.Months, site: null));

    [Theory]
    [InlineData("2012-03-14", RuleIds.P06)]
    [InlineData("2012-03-15", RuleIds.P06)]
    [InlineData("2009-01-01", RuleIds.P06)]
    [InlineData("2101-01-01", RuleIds.P06)]
    public void It_applies_from_tomorrow_at_the_earliest(string day, string rule) =>
        Assert.Equal(
            rule,
            Assert
                .Single(
                    Assert.IsType<SettingRefused>(Propose(PolicyKeys.BillDecide, 5, PolicyUnit.WorkingDays, DateOnly.Parse(day))).Rulings
                )
                .RuleId
        );

    [Theory]
    [InlineData("2012-03-16")]
    [InlineData("2100-12-31")]
    public void Tomorrow_and_the_last_day_of_2100_are_accepted(string day) =>
        Assert.IsType<SettingProposed>(Propose(PolicyKeys.BillDecide, 5, PolicyUnit.WorkingDays, DateOnly.Parse(day)));

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(61L)]
    [InlineData(long.MaxValue)]
    public void An_invalid_figure_is_never_proposed(long value) =>
        Assert.Throws<ArgumentException>(() => Propose(PolicyKeys.BillDecide, value, PolicyUnit.WorkingDays));

    [Fact]
    public void Nobody_confirms_their_own_figure()
    {
        var proposal = Proposed();

        Assert.False(proposal.MayBeDecidedBy(Author.UserId));
        Assert.Throws<InvalidOperationException>(() => proposal.Confirm(GivenPolicies.Book(), Today, Author));
        Assert.Throws<InvalidOperationException>(() => proposal.Refuse("No", Author));
    }

    [Fact]
    public void Once_confirmed_it_names_both_and_is_decided()
    {
        var proposal = Proposed();

        var version = Assert.IsType<SettingConfirmed>(proposal.Confirm(GivenPolicies.Book(), Today, Second)).Version;

        Assert.Equal(("Asha Verma", "Moira Kells", Site), (version.ProposedBy, version.ApprovedBy, version.SiteId));
        Assert.False(proposal.MayBeDecidedBy(3));
        Assert.Null(proposal.Slot);
    }

    [Fact]
    public void A_proposal_that_waited_until_its_first_day_cannot_be_confirmed()
    {
        var proposal = Proposed();

        Assert.Equal(
            RuleIds.P06,
            Assert.IsType<SettingRefused>(proposal.Confirm(GivenPolicies.Book(), proposal.FirstDay, Second)).Rulings[0].RuleId
        );
        Assert.Equal(SettingProposalState.Waiting, proposal.State);
    }

    [Theory]
    [InlineData(Site)]
    [InlineData(null)]
    public void A_figure_is_set_only_once_from_a_day(long? site)
    {
        var first = Assert.IsType<SettingProposed>(Propose(PolicyKeys.BillDecide, 5, PolicyUnit.WorkingDays, site: site)).Proposal;
        var second = Assert.IsType<SettingProposed>(Propose(PolicyKeys.BillDecide, 6, PolicyUnit.WorkingDays, site: site)).Proposal;
        var book = GivenPolicies.Book(Assert.IsType<SettingConfirmed>(first.Confirm(GivenPolicies.Book(), Today, Second)).Version);

        var ruling = Assert.Single(Assert.IsType<SettingRefused>(second.Confirm(book, Today, Second)).Rulings);

        Assert.Equal(RuleIds.P06, ruling.RuleId);
        Assert.Contains("A figure from 1 April 2012 is set already: 5 working days", ruling.Words, StringComparison.Ordinal);
        Assert.Equal(SettingProposalState.Waiting, second.State);
        Assert.IsType<SettingRefused>(
            SettingProposal.Propose(
                DatedSettings.Get(PolicyKeys.BillDecide),
                site,
                new(new(2012, 4, 1), 7, PolicyUnit.WorkingDays),
                "A reason",
                book,
                Today,
                Author
            )
        );
    }

    [Fact]
    public void A_national_and_a_sites_figure_may_start_on_the_same_day()
    {
        var country = Assert.IsType<SettingProposed>(Propose(PolicyKeys.BillDecide, 5, PolicyUnit.WorkingDays, site: null)).Proposal;
        var own = Assert.IsType<SettingProposed>(Propose(PolicyKeys.BillDecide, 6, PolicyUnit.WorkingDays)).Proposal;
        var book = GivenPolicies.Book(Assert.IsType<SettingConfirmed>(country.Confirm(GivenPolicies.Book(), Today, Second)).Version);

        Assert.IsType<SettingConfirmed>(own.Confirm(book, Today, Second));
    }

    [Fact]
    public void A_proposal_that_has_become_too_generous_is_not_confirmed()
    {
        var proposal = Assert.IsType<SettingProposed>(Propose(PolicyKeys.ReviewFirst, 3, PolicyUnit.Months)).Proposal;
        var book = GivenPolicies.Book(GivenPolicies.Figure(PolicyKeys.ReviewFirst, 2, PolicyUnit.Months, proposal.FirstDay.AddDays(-1)));

        Assert.Equal(RuleIds.A11, Assert.IsType<SettingRefused>(proposal.Confirm(book, Today, Second)).Rulings[0].RuleId);
    }

    private static SettingProposal Proposed() =>
        Assert.IsType<SettingProposed>(Propose(PolicyKeys.BillDecide, 5, PolicyUnit.WorkingDays)).Proposal;

    private static SettingOutcome Propose(string key, long value, PolicyUnit unit, DateOnly? from = null, long? site = Site) =>
        SettingProposal.Propose(
            DatedSettings.Get(key),
            site,
            new(from ?? new(2012, 4, 1), value, unit),
            "A reason",
            GivenPolicies.Book(),
            Today,
            Author
        );
}
