using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Programme;

[Proves(RuleIds.A12, RuleIds.A13)]
public class ReviewingAndEndingAScheme
{
    private static readonly DateTime Now = new(2013, 7, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ReviewFindings Whole = new(
        "A. Scholar, University of Kent",
        "No part in the scheme",
        new(2013, 6, 30),
        "www.example.org/review",
        "It works",
        ReviewComparisons.All,
        ""
    );

    private readonly PilotSite site = GivenASite.Named("Oxfordshire");
    private readonly PilotScheme scheme;

    public ReviewingAndEndingAScheme()
    {
        var proposal = Assert
            .IsType<ProposalSubmitted>(site.Propose(GivenASite.Terms, [new(1, true)], new(2010, 4, 12), "A source", "A. Chief"))
            .Proposal;
        scheme = Assert.IsType<SchemeApproved>(site.Approve(proposal, GivenASite.Terms, new(2010, 6, 28), "A source")).Scheme;
    }

    [Fact]
    public void The_trusts_signatory_stays_with_the_proposal() => Assert.Equal("A. Chief", Assert.Single(site.Proposals).SignedOffBy);

    [Fact]
    public void Its_review_is_open_from_its_last_day_until_the_findings_are_published()
    {
        Assert.False(scheme.AwaitsReviewOn(new(2013, 6, 26)));
        Assert.True(scheme.AwaitsReviewOn(new(2013, 6, 27)));
        Assert.True(scheme.AwaitsReviewOn(new(2020, 1, 1)));

        Assert.Empty(Assert.IsType<ReviewPublished>(site.PublishReview(scheme, Whole, "Somebody", Now)).Warnings);

        Assert.False(scheme.AwaitsReviewOn(new(2020, 1, 1)));
        Assert.Throws<ArgumentException>(() => site.PublishReview(scheme, Whole, "Somebody", Now));
    }

    [Fact]
    public void A_scheme_that_ends_early_is_reviewed_from_then()
    {
        site.EndScheme(scheme, new(2012, 3, 14), "The trust gave it up");

        Assert.True(scheme.Covers(new DateOnly(2012, 3, 14)));
        Assert.False(scheme.Covers(new DateOnly(2012, 3, 15)));
        Assert.True(scheme.AwaitsReviewOn(new(2012, 3, 14)));
        Assert.Throws<ArgumentException>(() => site.EndScheme(scheme, new(2012, 3, 1), "Again"));
    }

    [Theory]
    [InlineData("2010-06-27", false)]
    [InlineData("2010-06-28", true)]
    [InlineData("2013-06-27", true)]
    [InlineData("2013-06-28", false)]
    public void It_ends_within_its_own_period(string day, bool fits) =>
        Assert.Equal(fits, PilotSite.ObjectionToEnd(scheme, DateOnly.Parse(day)) is null);

    [Fact]
    public void No_rule_requires_a_review_after_the_pilot_law()
    {
        PilotSite late = GivenASite.Named("Late");
        var terms = GivenASite.Terms with { FirstDay = new(2012, 1, 1), LastDay = new(2013, 8, 1) };
        var proposal = Assert.IsType<ProposalSubmitted>(late.Propose(terms, [new(1, true)], new(2011, 12, 1), "A source")).Proposal;
        var made = Assert.IsType<SchemeApproved>(late.Approve(proposal, terms, new(2011, 12, 2), "A source")).Scheme;

        Assert.False(made.AwaitsReviewOn(new(2013, 8, 1)));
    }

    [Fact]
    public void A_missing_comparison_has_a_warning_that_names_it()
    {
        var found = Whole with { Compares = ReviewComparisons.All & ~ReviewComparisons.Ethnicity, WithoutComparison = "Too few people" };

        var warning = Assert.Single(Assert.IsType<ReviewPublished>(site.PublishReview(scheme, found, "Somebody", Now)).Warnings);

        Assert.Equal(RuleIds.A13, warning.RuleId);
        Assert.Contains("by ethnic group.", warning.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trust_does_not_review_its_own_scheme()
    {
        Assert.Contains(
            "independent",
            PilotSite
                .ObjectionToReview(scheme, Whole with { Reviewer = "The board of Oxfordshire PCT" }, ["Oxfordshire PCT"], new(2013, 7, 1))!
                .Value.Words,
            StringComparison.Ordinal
        );
        Assert.Null(PilotSite.ObjectionToReview(scheme, Whole, ["Oxfordshire PCT"], new(2013, 7, 1)));
    }

    [Theory]
    [InlineData("2013-06-26", false)]
    [InlineData("2013-06-27", true)]
    [InlineData("2013-07-01", true)]
    [InlineData("2013-07-02", false)]
    public void Findings_are_published_after_the_end_and_not_in_the_future(string day, bool fits) =>
        Assert.Equal(
            fits,
            PilotSite.ObjectionToReview(scheme, Whole with { PublishedOn = DateOnly.Parse(day) }, [], new(2013, 7, 1)) is null
        );

    [Theory]
    [InlineData("2010-07-31", false)]
    [InlineData("2010-08-01", true)]
    [InlineData("2013-08-01", true)]
    public void Money_is_paid_to_the_holder_from_the_direction(string payment, bool open)
    {
        site.Directed(scheme, new(2010, 8, 1), "Direction 1");

        Assert.Equal(
            open,
            DirectPaymentGate
                .JudgePayment(new(new(2010, 7, 1), [scheme], null, QualifyingNeed.Chc, FirstPaymentOn: DateOnly.Parse(payment)))
                .IsOpen
        );
    }

    [Fact]
    public void Without_a_direction_nothing_is_paid() =>
        Assert.Equal(
            [RuleIds.A09],
            DirectPaymentGate
                .JudgePayment(new(new(2010, 7, 1), [scheme], null, QualifyingNeed.Chc, FirstPaymentOn: new(2012, 1, 1)))
                .Refusals.Select(ruling => ruling.RuleId)
        );

    [Theory]
    [InlineData("2013-05-01", false, false)]
    [InlineData("2013-05-01", true, true)]
    [InlineData("2013-07-31", false, false)]
    [InlineData("2013-08-01", false, true)]
    public void A_successor_waits_until_August_2013_unless_a_lawyer_confirmed_that_powers_were_saved(string day, bool saved, bool open)
    {
        PilotSite longer = GivenASite.Named("Longer");
        var terms = GivenASite.Terms with { FirstDay = new(2011, 1, 1), LastDay = new(2013, 12, 31) };
        var proposal = Assert.IsType<ProposalSubmitted>(longer.Propose(terms, [new(1, true)], new(2010, 12, 1), "A source")).Proposal;
        var made = Assert.IsType<SchemeApproved>(longer.Approve(proposal, terms, new(2010, 12, 2), "A source")).Scheme;
        longer.Directed(made, new(2011, 1, 1), "Direction 1");
        if (saved)
            longer.PowersSaved(made, new(2013, 4, 10), "Letter of the department's lawyers");
        Organisation ccg = new("NHS Oxfordshire CCG", OrganisationKind.Ccg, "10Q", new(2013, 4, 1), null, null, "A source");

        Assert.Equal(open, DirectPaymentGate.Judge(new(DateOnly.Parse(day), [made], ccg, QualifyingNeed.Chc)).IsOpen);
    }
}
