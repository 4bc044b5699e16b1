using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Tests.Programme;

/// <summary>The court orders of the Schedule rule out a direct payment, and nothing else (B19 to B26).</summary>
[Proves(RuleIds.B19, RuleIds.B20, RuleIds.B21, RuleIds.B22, RuleIds.B23, RuleIds.B24, RuleIds.B25, RuleIds.B26)]
public sealed class PeopleUnderACourtOrder
{
    private static readonly DateOnly Day = new(2011, 9, 30);

    [Theory]
    [InlineData(CourtOrderKind.DrugRehabilitation, RuleIds.B19)]
    [InlineData(CourtOrderKind.AlcoholTreatment, RuleIds.B20)]
    [InlineData(CourtOrderKind.ReleaseLicence, RuleIds.B21)]
    [InlineData(CourtOrderKind.CommunityRehabilitation, RuleIds.B22)]
    [InlineData(CourtOrderKind.DrugTreatmentAndTesting, RuleIds.B23)]
    [InlineData(CourtOrderKind.YouthRehabilitation, RuleIds.B24)]
    [InlineData(CourtOrderKind.Scottish, RuleIds.B25)]
    public void Each_order_rules_out_direct_payments_until_its_last_day(CourtOrderKind kind, string rule)
    {
        CourtOrder order = new(kind, new(2010, 10, 1), Day);

        Assert.Equal([rule], Refusing(order, Day));
        Assert.Contains("lasts until 30 September 2011", order.Judge(Day).Words, StringComparison.Ordinal);
        Assert.Empty(Refusing(order, Day.AddDays(1)));
        Assert.Equal([rule], Refusing(order, new(2010, 9, 1)));
    }

    [Fact]
    public void An_order_without_a_known_last_day_continues() =>
        Assert.Equal([RuleIds.B20], Refusing(new(CourtOrderKind.AlcoholTreatment, new(2010, 10, 1), null), new(2013, 3, 1)));

    [Fact]
    public void Before_direct_payments_no_order_is_judged() =>
        Assert.Equal(
            RulingResult.NotInForce,
            new CourtOrder(CourtOrderKind.DrugRehabilitation, new(2009, 10, 1), null).Judge(new(2010, 5, 31)).Result
        );

    [Fact]
    public void The_alternative_names_the_other_ways_of_holding() =>
        Assert.Contains(
            "Choose a budget that the NHS or another organisation holds",
            new CourtOrder(CourtOrderKind.DrugRehabilitation, new(2010, 10, 1), null).Judge(Day).Words,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_latest_entry_of_each_kind_counts()
    {
        var careCase = Given.APlan().Case;
        careCase.RecordCourtOrderCheck(
            new(2011, 3, 1),
            "Probation",
            new(CourtOrderKind.AlcoholTreatment, new(2011, 1, 1), null),
            Given.Coordinator
        );
        careCase.RecordCourtOrderCheck(
            new(2011, 3, 1),
            "Probation",
            new(CourtOrderKind.DrugRehabilitation, new(2011, 2, 1), new(2012, 1, 31)),
            Given.Coordinator
        );
        careCase.RecordCourtOrderCheck(
            new(2011, 6, 1),
            "Probation",
            new(CourtOrderKind.AlcoholTreatment, new(2011, 1, 1), new(2011, 5, 31)),
            Given.Coordinator
        );
        careCase.RecordCourtOrderCheck(new(2011, 7, 1), "The person", null, Given.Coordinator);

        Assert.Equal(
            [RuleIds.B19],
            careCase.CourtOrders.Select(order => order.Judge(Day)).Where(ruling => ruling.IsRefused).Select(ruling => ruling.RuleId)
        );
    }

    private static IEnumerable<string> Refusing(CourtOrder order, DateOnly day) =>
        DirectPaymentGate
            .Judge(new(day, [GivenASite.Scheme()], GivenASite.Pct(), QualifyingNeed.Chc, Orders: [order]))
            .Refusals.Select(ruling => ruling.RuleId);
}
