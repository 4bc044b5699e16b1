using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Tests.Support;

/// <summary>
/// What an account must satisfy before a direct payment is paid into it; managed accounts were eased on 1 April 2017 (F02, F03, F04, F07).
/// </summary>
public sealed class HoldingADirectPaymentInAnAccount
{
    private static readonly PaymentAccount Plain = new(
        IsManaged: false,
        OnlyForCare: true,
        NamedAccess: true,
        Auditable: true,
        SafeguardsSpending: false
    );

    private static readonly PaymentAccount HeldByAProvider = new(
        IsManaged: true,
        OnlyForCare: false,
        NamedAccess: false,
        Auditable: true,
        SafeguardsSpending: true
    );

    [Theory]
    [InlineData("2016-05-02", new[] { RuleIds.F02, RuleIds.F04 })]
    [InlineData("2017-03-31", new[] { RuleIds.F02, RuleIds.F04 })]
    [InlineData("2017-04-01", new string[0])]
    [InlineData("2017-05-02", new string[0])]
    public void A_managed_account_needs_only_to_be_auditable_and_safeguarded_from_2017(string day, string[] refusing) =>
        Assert.Equal(refusing, Refusing(HeldByAProvider, day));

    [Fact]
    public void The_easing_is_for_managed_accounts_only() =>
        Assert.Equal([RuleIds.F02, RuleIds.F04], Refusing(HeldByAProvider with { IsManaged = false }, "2017-05-02"));

    [Fact]
    public void A_managed_account_without_safeguards_is_refused() =>
        Assert.Equal([RuleIds.F07], Refusing(HeldByAProvider with { SafeguardsSpending = false }, "2017-05-02"));

    [Theory]
    [InlineData("2010-06-01")]
    [InlineData("2018-06-01")]
    public void An_account_without_statements_is_refused_on_every_day(string day)
    {
        Assert.Empty(Refusing(Plain, day));
        Assert.Equal([RuleIds.F03], Refusing(Plain with { Auditable = false }, day));
    }

    [Fact]
    public void Before_direct_payments_nothing_is_required() =>
        Assert.All(
            (Plain with { OnlyForCare = false }).Judge(new(2010, 5, 31)),
            ruling => Assert.Equal(RulingResult.NotInForce, ruling.Result)
        );

    private static IEnumerable<string> Refusing(PaymentAccount account, string day) =>
        account.Judge(DateOnly.Parse(day)).Where(ruling => ruling.IsRefused).Select(ruling => ruling.RuleId);
}
