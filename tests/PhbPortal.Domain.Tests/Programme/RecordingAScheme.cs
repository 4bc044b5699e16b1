using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Programme;

[Proves(RuleIds.A03, RuleIds.A04, RuleIds.A05, RuleIds.A06, RuleIds.A07, RuleIds.A08, RuleIds.P09)]
public class RecordingAScheme
{
    private static readonly DateOnly Submitted = new(2010, 4, 12);
    private static readonly DateOnly Approved = new(2010, 6, 28);

    private readonly PilotSite site = GivenASite.Named("Oxfordshire");

    [Fact]
    public void A_complete_proposal_is_saved()
    {
        Assert.IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], Submitted, "A source"));
        Assert.Equal(Submitted, Assert.Single(site.Proposals).SubmittedOn);
    }

    public static TheoryData<string, SchemeTerms> Gaps =>
        new()
        {
            { "the area", GivenASite.Terms with { Area = " " } },
            { "the health needs covered", GivenASite.Terms with { HealthNeeds = [] } },
            { "whether section 117 after-care is included", GivenASite.Terms with { IncludesAfterCare = null } },
            { "any other criteria for choosing people", GivenASite.Terms with { OtherCriteria = null } },
            { "the period", GivenASite.Terms with { LastDay = null } },
            { "any other provisions", GivenASite.Terms with { OtherProvisions = "" } },
        };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_proposal_with_a_missing_part_is_refused_and_the_part_named(string missing, SchemeTerms terms)
    {
        var refused = Assert.IsType<SchemeRefused>(site.Propose(terms, [new(1, true)], Submitted, "A source"));

        var ruling = Assert.Single(refused.Rulings);
        Assert.Equal(RuleIds.A04, ruling.RuleId);
        Assert.Contains(missing, ruling.Words, StringComparison.Ordinal);
        Assert.Empty(site.Proposals);
    }

    [Fact]
    public void A_proposal_names_its_trust() =>
        Assert.Contains(
            "the name of the trust",
            Refused(site.Propose(GivenASite.Terms, [], Submitted, "A source"), RuleIds.A04),
            StringComparison.Ordinal
        );

    [Fact]
    public void Three_trusts_need_one_lead()
    {
        Refused(site.Propose(GivenASite.Terms, [new(1, false), new(2, false), new(3, false)], Submitted, "A source"), RuleIds.A05);
        Assert.IsType<ProposalSubmitted>(
            site.Propose(GivenASite.Terms, [new(1, false), new(2, true), new(3, false)], Submitted, "A source")
        );
    }

    [Theory]
    [InlineData("2010-06-28", "2013-06-27", true)]
    [InlineData("2010-06-28", "2013-06-28", false)]
    [InlineData("2010-06-28", "2013-12-31", false)]
    [InlineData("2012-02-29", "2015-02-28", true)]
    [InlineData("2012-02-29", "2015-03-01", false)]
    [InlineData("9996-12-31", "9999-12-30", true)]
    [InlineData("9996-12-31", "9999-12-31", false)]
    [InlineData("9997-01-01", "9999-12-31", true)]
    [InlineData("2012-03-15", "9999-12-31", false)]
    public void A_scheme_lasts_three_years_at_most(string first, string last, bool kept)
    {
        var outcome = site.Propose(
            GivenASite.Terms with
            {
                FirstDay = DateOnly.Parse(first),
                LastDay = DateOnly.Parse(last),
            },
            [new(1, true)],
            Submitted,
            "A source"
        );

        if (kept)
            Assert.IsType<ProposalSubmitted>(outcome);
        else
            Refused(outcome, RuleIds.A06);
    }

    [Fact]
    public void A_scheme_does_not_cover_all_of_England() =>
        Refused(site.Propose(GivenASite.Terms with { Area = "England" }, [new(1, true)], Submitted, "A source"), RuleIds.A08);

    [Fact]
    public void A_scheme_answers_a_proposal()
    {
        Refused(site.Approve(null, GivenASite.Terms, Approved, "A source"), RuleIds.A03);
        Assert.Empty(site.Schemes);
    }

    [Fact]
    public void The_scheme_may_differ_from_the_proposal_and_both_are_kept()
    {
        var proposed = GivenASite.Terms with { HealthNeeds = [QualifyingNeed.Chc, QualifyingNeed.Stroke] };
        var proposal = Assert.IsType<ProposalSubmitted>(site.Propose(proposed, [new(1, true)], Submitted, "A source")).Proposal;

        var scheme = Assert.IsType<SchemeApproved>(site.Approve(proposal, GivenASite.Terms, Approved, "A source")).Scheme;

        Assert.Contains(QualifyingNeed.Stroke, proposal.HealthNeeds);
        Assert.False(scheme.Covers(QualifyingNeed.Stroke));
    }

    [Fact]
    public void A_scheme_is_not_older_than_the_proposal_it_answers()
    {
        var proposal = Assert.IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], Submitted, "A source")).Proposal;

        Refused(site.Approve(proposal, GivenASite.Terms, Submitted.AddDays(-1), "A source"), RuleIds.A03);
        Assert.IsType<SchemeApproved>(site.Approve(proposal, GivenASite.Terms, Submitted, "A source"));
    }

    [Fact]
    public void No_scheme_answers_a_declined_proposal_but_a_later_one_may()
    {
        var declined = Assert.IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], Submitted, "A source")).Proposal;
        Assert.True(site.AwaitsAnswer(declined));
        Assert.NotNull(PilotSite.ObjectionToDeclining(declined, Submitted.AddDays(-1), Approved));
        Assert.NotNull(PilotSite.ObjectionToDeclining(declined, Approved.AddDays(1), Approved));
        Assert.Null(PilotSite.ObjectionToDeclining(declined, Approved, Approved));
        site.Decline(declined, Approved, "The area is not settled", "Letter 3");

        Assert.False(site.AwaitsAnswer(declined));
        Assert.Throws<ArgumentException>(() => site.Decline(declined, Approved, "Again", "Letter 4"));
        Assert.Contains(
            "declined on 28 June 2010",
            Refused(site.Approve(declined, GivenASite.Terms, Approved, "A source"), RuleIds.A03),
            StringComparison.Ordinal
        );
        var next = Assert.IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], Approved, "A source")).Proposal;
        Assert.IsType<SchemeApproved>(site.Approve(next, GivenASite.Terms, Approved, "A source"));
        Assert.Throws<ArgumentException>(() => site.Decline(next, Approved, "Late", "Letter 5"));
    }

    [Theory]
    [InlineData("2013-06-27", false)]
    [InlineData("2013-06-28", true)]
    public void Two_schemes_of_a_site_never_overlap(string first, bool kept)
    {
        var proposal = Assert.IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], Submitted, "A source")).Proposal;
        site.Approve(proposal, GivenASite.Terms, Approved, "A source");

        var outcome = site.Approve(
            proposal,
            GivenASite.Terms with
            {
                FirstDay = DateOnly.Parse(first),
                LastDay = new(2013, 7, 31),
            },
            new(2013, 6, 1),
            "A source"
        );

        if (kept)
            Assert.IsType<SchemeApproved>(outcome);
        else
            Refused(outcome, RuleIds.P09);
    }

    [Fact]
    public void A_direction_is_recorded_once()
    {
        var proposal = Assert.IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], Submitted, "A source")).Proposal;
        var scheme = Assert.IsType<SchemeApproved>(site.Approve(proposal, GivenASite.Terms, Approved, "A source")).Scheme;

        site.Directed(scheme, Approved, "Direction 1");

        Assert.Equal(Approved, scheme.DirectedOn);
        Assert.Throws<ArgumentException>(() => site.Directed(scheme, Approved, "Direction 2"));
    }

    private static string Refused(SchemeOutcome outcome, string ruleId) =>
        Assert.Single(Assert.IsType<SchemeRefused>(outcome).Rulings, ruling => ruling.RuleId == ruleId).Words;
}
