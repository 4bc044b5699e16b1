using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Tests.Programme;

public sealed class PilotStageOfASiteOnADay
{
    private static readonly Organisation Pct = GivenASite.Pct();
    private static readonly Organisation Ccg = new(
        "NHS Oxfordshire CCG",
        OrganisationKind.Ccg,
        "10Q",
        new(2013, 4, 1),
        null,
        null,
        "A source"
    );

    [Theory]
    [InlineData("2010-06-27", SchemeStage.NotBegun)]
    [InlineData("2010-06-28", SchemeStage.NoDirection)]
    [InlineData("2010-07-01", SchemeStage.MayPay)]
    [InlineData("2013-03-31", SchemeStage.MayPay)]
    [InlineData("2013-04-01", SchemeStage.MayNotPay)]
    [InlineData("2013-06-27", SchemeStage.MayNotPay)]
    [InlineData("2013-06-28", SchemeStage.ReviewDue)]
    [InlineData("2013-07-31", SchemeStage.ReviewDue)]
    [InlineData("2013-08-01", SchemeStage.MayPay)]
    public void A_successor_without_saved_powers_waits_for_August(string day, SchemeStage stage)
    {
        var site = Site();
        site.Directed(Scheme(site), new(2010, 7, 1), "Direction 1");
        Assert.Equal(stage, Stage(site, day));
    }

    [Fact]
    public void A_successor_with_saved_powers_pays_until_the_scheme_ends()
    {
        var site = Site();
        site.Directed(Scheme(site), new(2010, 7, 1), "Direction 1");
        site.PowersSaved(Scheme(site), new(2013, 4, 2), "Letter of a lawyer");
        Assert.Equal(SchemeStage.MayNotPay, Stage(site, "2013-04-01"));
        Assert.Equal(SchemeStage.MayPay, Stage(site, "2013-04-02"));
        Assert.Equal(SchemeStage.ReviewDue, Stage(site, "2013-06-28"));
    }

    [Fact]
    public void A_scheme_is_in_force_on_its_last_day_and_a_newer_one_takes_precedence()
    {
        var site = Site();
        var first = Scheme(site);
        site.Directed(first, new(2010, 7, 1), "Direction 1");
        site.EndScheme(first, new(2011, 6, 30), "Ended early");
        Assert.Equal(SchemeStage.MayPay, Stage(site, "2011-06-30"));
        Assert.Equal(SchemeStage.ReviewDue, Stage(site, "2011-07-01"));

        var next = (
            (SchemeApproved)
                site.Approve(site.Proposals[0], GivenASite.Terms with { FirstDay = new(2011, 9, 1) }, new(2011, 8, 1), "A source")
        ).Scheme;
        site.Directed(next, new(2011, 8, 1), "Direction 2");
        Assert.Equal(SchemeStage.ReviewDue, Stage(site, "2011-08-31"));
        Assert.Equal(SchemeStage.MayPay, Stage(site, "2011-09-01"));
        Assert.Equal(SchemeStage.NotBegun, site.StageOf(next, new(2011, 8, 31), Pct));
        Assert.Equal(SchemeStage.ReviewDue, site.StageOf(first, new(2011, 9, 1), Pct));
    }

    [Fact]
    public void Without_a_lead_organisation_nobody_is_paid()
    {
        var site = Site();
        site.Directed(Scheme(site), new(2010, 7, 1), "Direction 1");
        Assert.Equal(SchemeStage.MayNotPay, site.StageOn(new(2012, 3, 15), null));
    }

    [Fact]
    public void The_same_proposal_is_recognised_until_it_is_answered()
    {
        var site = GivenASite.Named("Oxfordshire");
        Proposer[] trusts = [new(1, true), new(2, false)];
        var sent = ((ProposalSubmitted)site.Propose(GivenASite.Terms, trusts, new(2010, 4, 12), "A source")).Proposal;

        Assert.Same(sent, site.SentBefore(GivenASite.Terms with { Area = " Oxfordshire " }, [new(2, false), new(1, true)]));
        Assert.Null(site.SentBefore(GivenASite.Terms with { LastDay = new(2013, 6, 26) }, trusts));
        Assert.Null(site.SentBefore(GivenASite.Terms with { HealthNeeds = [QualifyingNeed.Copd] }, trusts));
        Assert.Null(site.SentBefore(GivenASite.Terms, [new(1, false), new(2, true)]));
        site.Decline(sent, new(2010, 5, 1), "Too short", "Letter 1");
        Assert.Null(site.SentBefore(GivenASite.Terms, trusts));
    }

    private static SchemeStage Stage(PilotSite site, string day)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", null);
        return site.StageOn(on, Pct.ExistsOn(on) ? Pct : Ccg);
    }

    private static PilotScheme Scheme(PilotSite site) => site.Schemes[0];

    private static PilotSite Site()
    {
        var site = GivenASite.Named("Oxfordshire");
        var proposal = ((ProposalSubmitted)site.Propose(GivenASite.Terms, [new(1, true)], new(2010, 4, 12), "A source")).Proposal;
        site.Approve(proposal, GivenASite.Terms, new(2010, 5, 1), "A source");
        return site;
    }
}
