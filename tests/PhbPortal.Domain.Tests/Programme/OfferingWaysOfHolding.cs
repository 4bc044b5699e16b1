using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Programme;

[Proves(RuleIds.P10)]
public sealed class OfferingWaysOfHolding
{
    private static readonly DateOnly Today = new(2012, 3, 15);
    private static readonly Signature By = new(1, "Asha Verma", new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc));
    private static readonly BudgetTypesOffered Types = new(new(2012, 4, 1), new(2012, 5, 1), null);

    [Theory]
    [InlineData(RuleModels.Notional, "2012-03-31", true)]
    [InlineData(RuleModels.Notional, "2012-04-01", false)]
    [InlineData(RuleModels.ThirdParty, "2012-04-30", true)]
    [InlineData(RuleModels.ThirdParty, "2012-05-01", false)]
    [InlineData(RuleModels.DirectPayment, "2012-05-01", true)]
    public void A_way_is_open_from_its_first_day(RuleModels way, string day, bool isRefused)
    {
        var ruling = Types.MayHold(way, DateOnly.Parse(day));

        Assert.Equal((RuleIds.P10, isRefused), (ruling.RuleId, ruling.IsRefused));
        Assert.False(ruling.CanBeAsked);
    }

    [Fact]
    public void A_refusal_gives_an_alternative()
    {
        Assert.Contains(
            "The site lets another organisation hold the money (third-party budget) from 1 May 2012 only. Rule P10",
            Types.MayHold(RuleModels.ThirdParty, new(2012, 4, 1)).Words,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "What to do instead: Choose another way: the site holds the money itself (notional budget) on that day. Or let the "
                + "plan begin on 1 May 2012 or later.",
            Types.MayHold(RuleModels.ThirdParty, new(2012, 4, 1)).Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The site does not pay the money to the person (direct payment).",
            Types.MayHold(RuleModels.DirectPayment, new(2012, 4, 1)).Words,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "What to do instead: Let the plan begin on 1 April 2012 or later.",
            Types.MayHold(RuleModels.Notional, new(2012, 3, 1)).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_way_a_current_budget_is_held_stays_open_to_that_person()
    {
        var offered = Types with { HeldAlready = RuleModels.DirectPayment };

        Assert.False(offered.MayHold(RuleModels.DirectPayment, new(2012, 4, 1)).IsRefused);
        Assert.True(offered.MayHold(RuleModels.ThirdParty, new(2012, 4, 1)).IsRefused);
    }

    [Fact]
    public void The_latest_answer_limits_a_site_that_went_through_readiness()
    {
        SiteReadiness readiness = new(7);
        Assert.Null(readiness.WaysThatBind);

        readiness.Answer(ReadinessTask.BudgetTypes, "Ann", Today, "One way", new(Today, null, null), Today, By);
        readiness.Answer(ReadinessTask.BudgetTypes, "Ann", Today, "Two ways", Types, Today, By with { AtUtc = By.AtUtc.AddMinutes(1) });

        Assert.Equal(Types, readiness.WaysThatBind);
    }

    [Fact]
    public void A_site_that_was_live_before_is_not_limited()
    {
        var readiness = SiteReadiness.LiveSince(7, new(2009, 5, 1), "A published source");
        readiness.Answer(ReadinessTask.BudgetTypes, "Ann", Today, "One way", Types, Today, By);

        Assert.Null(readiness.WaysThatBind);
    }
}
