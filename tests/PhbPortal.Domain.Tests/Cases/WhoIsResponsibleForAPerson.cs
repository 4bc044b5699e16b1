using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Tests.Programme;

namespace PhbPortal.Domain.Tests.Cases;

[Proves(RuleIds.A15)]
public class WhoIsResponsibleForAPerson
{
    private const long Own = 1;
    private const long Nearby = 2;
    private const long OwnCcg = 3;
    private const long NearbyCcg = 4;

    private static readonly DateOnly Day = new(2012, 3, 15);
    private static readonly DateOnly Moved = new(2012, 2, 13);
    private static readonly DateOnly LastOfPcts = new(2013, 3, 31);

    [Fact]
    public void The_history_starts_with_the_enquiry()
    {
        var opened = Given.APlan().Case;

        var first = Assert.Single(opened.ResponsibleBodies);
        Assert.Equal((opened.EnquiredOn, Own), (first.FirstDay, first.OrganisationId!.Value));
        Assert.Null(ResponsibleBody.On(opened.ResponsibleBodies, opened.EnquiredOn.AddDays(-1)));
        Assert.False(On(opened, opened.EnquiredOn)!.Differs);
    }

    [Fact]
    public void Someone_owed_after_care_by_the_site_has_it_for_every_rule_A14()
    {
        var opened = Given.APlan().Case;
        Assert.False(opened.IsAfterCare);
        opened.RecordResponsibleBody(new(Moved, Nearby, null, true, "Letter"), Occasions.On(Day, Given.Coordinator));
        Assert.True(opened.IsAfterCare);

        // Another organisation may become responsible for it; it stays after-care.
        opened.RecordResponsibleBody(
            new(Moved.AddDays(1), Nearby, null, false, "Agreed between both"),
            Occasions.On(Day, Given.Coordinator)
        );
        Assert.True(opened.IsAfterCare);
    }

    [Fact]
    public void Another_organisation_is_responsible_from_its_first_day_and_not_before()
    {
        var opened = MovedAway();

        Assert.False(On(opened, Moved.AddDays(-1))!.Differs);
        Assert.Equal(new("Nearby PCT", Moved, true, false), On(opened, Moved));
    }

    [Fact]
    public void The_latest_entry_of_a_day_applies_and_both_are_kept()
    {
        var opened = MovedAway();
        opened.RecordResponsibleBody(new(Moved, Own, null, false, "The practice was asked again"), Occasions.On(Day, Given.Coordinator));

        Assert.False(On(opened, Day)!.Differs);
        Assert.Equal([Own, Nearby, Own], opened.ResponsibleBodies.Select(body => body.OrganisationId!.Value));
    }

    [Fact]
    public void An_entry_for_an_earlier_day_does_not_replace_a_later_one()
    {
        var opened = MovedAway();
        opened.RecordResponsibleBody(new(Moved.AddDays(-30), Own, null, false, "Letter"), Occasions.On(Day, Given.Coordinator));

        Assert.True(On(opened, Day)!.Differs);
    }

    [Fact]
    public void An_unregistered_organisation_is_compared_by_name()
    {
        var opened = Given.APlan().Case;
        opened.RecordResponsibleBody(new(Moved, null, "A health board in Wales", false, "Letter"), Occasions.On(Day, Given.Coordinator));

        Assert.Equal(new("A health board in Wales", Moved, true, false), On(opened, Day));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, " ")]
    [InlineData(Own, "Another")]
    public void Neither_and_both_kinds_of_organisation_throw(long? id, string? name) =>
        Assert.Throws<ArgumentException>(() =>
            Given.APlan().Case.RecordResponsibleBody(new(Moved, id, name, false, "Letter"), Occasions.On(Day, Given.Coordinator))
        );

    [Fact]
    public void A_trust_and_its_successor_are_the_same_on_either_side_of_the_day()
    {
        var opened = Given.APlan().Case;

        Assert.False(On(opened, LastOfPcts)!.Differs);
        Assert.Equal(("Own CCG", false), (On(opened, LastOfPcts.AddDays(1))!.Organisation, On(opened, LastOfPcts.AddDays(1))!.Differs));
        Assert.Equal(
            ("Nearby CCG", true),
            (On(MovedAway(), LastOfPcts.AddDays(1))!.Organisation, On(MovedAway(), LastOfPcts.AddDays(1))!.Differs)
        );
    }

    [Theory]
    [InlineData(true, RulingResult.NeedsManagersReason)]
    [InlineData(false, RulingResult.Refused)]
    public void A_direct_payment_is_refused_with_an_exception_only_for_an_adult_with_capacity(bool decides, RulingResult result)
    {
        DirectPaymentFacts facts = new(Day, [GivenASite.Scheme()], GivenASite.Pct(), QualifyingNeed.Chc)
        {
            DecidesForThemselves = decides,
            Responsible = On(MovedAway(), Day),
        };

        var refusal = Assert.Single(DirectPaymentGate.Judge(facts).Refusals);
        Assert.Equal((RuleIds.A15, result), (refusal.RuleId, refusal.Result));
        Assert.Contains("Nearby PCT", refusal.Words, StringComparison.Ordinal);
        Assert.Contains("The care goes on", refusal.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void After_care_owed_by_the_site_allows_everything()
    {
        var opened = Given.APlan().Case;
        opened.RecordResponsibleBody(new(Moved, Nearby, null, true, "Letter"), Occasions.On(Day, Given.Coordinator));
        var responsible = On(opened, Day)!;

        Assert.Equal((true, false), (responsible.Differs, responsible.IsAnothers));
        Assert.Equal(RulingResult.Allowed, responsible.JudgePaying(Day, decidesForThemselves: true)!.Result);
        Assert.Null(responsible.JudgeHolding(Day));
    }

    [Fact]
    public void Other_ways_of_holding_have_a_warning_from_the_first_day_of_the_rule()
    {
        ResponsibleOn another = new("Nearby PCT", new(2010, 1, 1), true, false);

        Assert.Equal(RulingResult.Warned, another.JudgeHolding(new(2010, 6, 1))!.Result);
        Assert.Null(another.JudgeHolding(new(2010, 5, 31)));
        Assert.True(another.JudgePaying(new(2010, 6, 1), decidesForThemselves: true)!.IsRefused);
        Assert.Null(another.JudgePaying(new(2010, 5, 31), decidesForThemselves: true));
    }

    [Fact]
    public void A_budget_approved_before_is_still_paid()
    {
        DirectPaymentFacts facts = new(new(2011, 4, 1), [GivenASite.Scheme()], GivenASite.Pct(), QualifyingNeed.Chc, FirstPaymentOn: Day)
        {
            Responsible = On(MovedAway(), Day),
        };

        Assert.True(DirectPaymentGate.JudgePayment(facts).IsOpen);
    }

    private static CareCase MovedAway()
    {
        var opened = Given.APlan().Case;
        opened.RecordResponsibleBody(new(Moved, Nearby, null, false, "Letter from the new practice"), Occasions.On(Day, Given.Coordinator));
        return opened;
    }

    private static ResponsibleOn? On(CareCase opened, DateOnly day)
    {
        var site = GivenASite.Named("Oxfordshire");
        site.TakenOnBy(Own, new(2009, 10, 1), isLead: true);
        site.HandedOver(Own, OwnCcg, LastOfPcts.AddDays(1));
        Dictionary<long, Organisation> register = new()
        {
            [Own] = Trust("Own PCT", OwnCcg),
            [Nearby] = Trust("Nearby PCT", NearbyCcg),
            [OwnCcg] = new("Own CCG", OrganisationKind.Ccg, null, new(2013, 4, 1), null, null, "A source"),
            [NearbyCcg] = new("Nearby CCG", OrganisationKind.Ccg, null, new(2013, 4, 1), null, null, "A source"),
        };
        return WhoIsResponsible.On(day, opened.ResponsibleBodies, site.Responsibilities, register);
    }

    private static Organisation Trust(string name, long follower)
    {
        Organisation trust = new(name, OrganisationKind.Pct, null, new(2006, 10, 1), null, null, "A source");
        trust.EndOn(LastOfPcts, follower);
        return trust;
    }
}
