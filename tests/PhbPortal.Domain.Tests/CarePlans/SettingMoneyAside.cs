using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Tests.Figures;

namespace PhbPortal.Domain.Tests.CarePlans;

[Proves(RuleIds.F13)]
public sealed class SettingMoneyAside
{
    // £3,660.00 of support over 366 days is £70.00 a week, and four weeks are £280.00.
    [Theory]
    [InlineData(280_00, RulingResult.Allowed)]
    [InlineData(280_01, RulingResult.Warned)]
    public void More_than_the_limit_has_a_warning(long pence, RulingResult result)
    {
        var ruling = Of(pence, HoldingModel.DirectPayment, GivenPolicies.On(Given.Year.First));

        Assert.Equal((RuleIds.F13, result), (ruling?.RuleId, ruling?.Result));
    }

    [Fact]
    public void A_site_may_have_its_own_limit()
    {
        var book = GivenPolicies.Book(GivenPolicies.Local(PolicyKeys.ContingencyMost, 9, PolicyUnit.Weeks, new(2011, 1, 1)));

        Assert.Equal(RulingResult.Allowed, Of(630_00, HoldingModel.DirectPayment, book.On(Given.Year.First))?.Result);
        Assert.Equal(RulingResult.Warned, Of(630_01, HoldingModel.DirectPayment, book.On(Given.Year.First))?.Result);
    }

    [Fact]
    public void Money_that_the_NHS_holds_has_no_such_limit() =>
        Assert.Null(Of(9_999_00, HoldingModel.Notional, GivenPolicies.On(Given.Year.First)));

    private static Ruling? Of(long pence, HoldingModel model, PoliciesInForce policies)
    {
        var given = Given.APlan();
        given.Plan.RemoveSupport(1);
        given.Support("Help at home", 3_660_00, model);
        given.Plan.AddSupport(
            new("In case of illness", "contingency", 1, "", 1, new(pence), HowOften.Once, null, Given.Year, model, Funder.Nhs),
            Given.Coordinator
        );
        return given.Plan.Cautions(policies).Select(judged => judged.Ruling).SingleOrDefault(ruling => ruling.RuleId == RuleIds.F13);
    }
}
