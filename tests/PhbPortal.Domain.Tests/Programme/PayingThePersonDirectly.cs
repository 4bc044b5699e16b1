using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Programme;

[Proves(RuleIds.A01, RuleIds.A02, RuleIds.A09, RuleIds.A10, RuleIds.A14, RuleIds.A17, RuleIds.A18)]
public class PayingThePersonDirectly
{
    private static readonly DateOnly Day = new(2012, 3, 15);

    [Theory]
    [InlineData(true, RulingResult.NeedsManagersReason)]
    [InlineData(false, RulingResult.Refused)]
    public void A_need_outside_the_scheme_allows_an_exception_only_for_an_adult_with_capacity(bool decides, RulingResult result)
    {
        DirectPaymentFacts facts = new(new(2012, 3, 15), [GivenASite.Scheme()], GivenASite.Pct(), QualifyingNeed.Diabetes)
        {
            DecidesForThemselves = decides,
        };

        Assert.Equal(
            (RuleIds.A14, result),
            (Assert.Single(DirectPaymentGate.Judge(facts).Refusals).RuleId, Assert.Single(DirectPaymentGate.Judge(facts).Refusals).Result)
        );
    }

    [Fact]
    public void Nobody_can_be_paid_before_the_powers_are_in_force()
    {
        var answer = Judge(new(2010, 5, 31));

        Assert.Equal([RuleIds.A01], Refusing(answer));
        Assert.Contains("Choose a budget that the NHS or another organisation holds", answer.Reasons.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(RuleIds.A01, Refusing(Judge(new(2010, 6, 1))));
    }

    [Fact]
    public void A_first_payment_before_the_powers_is_refused_even_for_a_later_budget() =>
        Assert.Equal([RuleIds.A01], Refusing(Judge(new(2010, 8, 1), firstPaymentOn: new(2010, 5, 31))));

    [Fact]
    public void A_pilot_site_without_a_scheme_cannot_pay_directly() => Assert.Equal([RuleIds.A02], Refusing(Judge(Day)));

    [Theory]
    [InlineData("2010-06-27", false)]
    [InlineData("2010-06-28", true)]
    [InlineData("2012-12-31", true)]
    public void A_scheme_opens_the_gate_on_the_days_it_covers(string day, bool open) =>
        Assert.Equal(open, Judge(DateOnly.Parse(day), GivenASite.Scheme()).IsOpen);

    [Fact]
    public void A_scheme_that_ended_says_so() =>
        Assert.Contains(
            "None of the pilot schemes on record",
            Judge(Day, GivenASite.Scheme(GivenASite.Terms with { LastDay = new(2012, 3, 14) })).Reasons.Single(),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_first_payment_waits_for_the_direction()
    {
        var scheme = GivenASite.Scheme(directedOn: new(2010, 8, 1));

        Assert.Equal([RuleIds.A09], Refusing(Judge(new(2010, 7, 1), scheme, firstPaymentOn: new(2010, 7, 31))));
        Assert.True(Judge(new(2010, 7, 1), scheme, firstPaymentOn: new(2010, 8, 1)).IsOpen);
    }

    [Fact]
    public void A_need_outside_the_scheme_is_refused_by_name()
    {
        var answer = Judge(Day, GivenASite.Scheme(), QualifyingNeed.Diabetes);

        Assert.Equal([RuleIds.A14], Refusing(answer));
        Assert.Contains(
            "covers NHS Continuing Healthcare, not the person's need: Diabetes",
            answer.Reasons.Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_scheme_counts_not_the_proposal() =>
        Assert.Equal(
            [RuleIds.A14],
            Refusing(Judge(Day, GivenASite.Scheme(GivenASite.Terms with { HealthNeeds = [QualifyingNeed.Stroke] })))
        );

    [Fact]
    public void After_care_needs_a_scheme_that_includes_it()
    {
        Assert.Equal([RuleIds.A10], Refusing(Judge(Day, GivenASite.Scheme(), afterCare: true)));
        Assert.True(Judge(Day, GivenASite.Scheme(GivenASite.Terms with { IncludesAfterCare = true }), afterCare: true).IsOpen);
    }

    [Fact]
    public void From_August_2013_a_commissioning_group_needs_no_scheme()
    {
        var answer = Judge(new(2013, 8, 1), body: Ccg());

        Assert.True(answer.IsOpen);
        Assert.Contains(answer.Rulings, ruling => ruling is { RuleId: RuleIds.A17, Result: RulingResult.Allowed });
        Assert.DoesNotContain(answer.Rulings, ruling => ruling.RuleId is RuleIds.A02 or RuleIds.A09 or RuleIds.A10 or RuleIds.A14);
    }

    [Fact]
    public void Between_the_trusts_and_the_end_of_the_pilot_a_group_needs_a_lawyer() =>
        Assert.Contains("lawyer", Judge(new(2013, 7, 15), GivenASite.Scheme(), body: Ccg()).Reasons.Single(), StringComparison.Ordinal);

    [Fact]
    public void An_integrated_care_board_pays_directly_today() =>
        Assert.True(
            Judge(new(2026, 1, 5), body: new("A care board", OrganisationKind.Icb, "QXX", new(2022, 7, 1), null, null, "A source")).IsOpen
        );

    [Fact]
    public void A_company_is_not_a_health_body() =>
        Assert.Equal(
            [RuleIds.A17],
            Refusing(
                Judge(
                    new(2014, 1, 1),
                    body: new("A firm", OrganisationKind.CommunityInterestCompany, null, new(2010, 1, 1), null, null, "A source")
                )
            )
        );

    [Fact]
    public void A_trust_that_has_ended_cannot_decide_to_pay() =>
        Assert.Contains(RuleIds.A18, Refusing(Judge(new(2013, 5, 1), GivenASite.Scheme())));

    [Fact]
    public void Without_a_responsible_organisation_nobody_can_be_paid() =>
        Assert.Equal(
            [RuleIds.A18],
            DirectPaymentGate.Judge(new(Day, [GivenASite.Scheme()], null, QualifyingNeed.Chc)).Refusals.Select(ruling => ruling.RuleId)
        );

    private static DirectPaymentAnswer Judge(
        DateOnly day,
        PilotScheme? scheme = null,
        QualifyingNeed need = QualifyingNeed.Chc,
        bool afterCare = false,
        DateOnly? firstPaymentOn = null,
        Organisation? body = null
    ) => DirectPaymentGate.Judge(new(day, scheme is null ? [] : [scheme], body ?? GivenASite.Pct(), need, afterCare, firstPaymentOn));

    private static IEnumerable<string> Refusing(DirectPaymentAnswer answer) => answer.Refusals.Select(ruling => ruling.RuleId);

    private static Organisation Ccg() => new("A group", OrganisationKind.Ccg, "00X", new(2013, 4, 1), null, null, "A source");
}
