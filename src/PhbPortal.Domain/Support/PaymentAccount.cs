using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Support;

/// <summary>What is known about the account that a direct payment is paid into.</summary>
/// <param name="IsManaged">Held and used by someone else on the holder's instruction.</param>
/// <param name="OnlyForCare">Only money named by the rules is paid into it (F02).</param>
/// <param name="NamedAccess">Only people approved by the organisation can use it (F04).</param>
/// <param name="Auditable">Statements show where money came from and went (F03).</param>
/// <param name="SafeguardsSpending">Something ensures that money is only spent on services in the plan (F07).</param>
public sealed record PaymentAccount(bool IsManaged, bool OnlyForCare, bool NamedAccess, bool Auditable, bool SafeguardsSpending)
{
    /// <summary>
    /// Whether the account may hold a direct payment on a day: it is auditable (F03), and either only for the care with named access (F02,
    /// F04) or, from 1 April 2017, a managed account with safeguards (F07).
    /// </summary>
    public IReadOnlyList<Ruling> Judge(DateOnly day)
    {
        FactList facts =
        [
            Fact.YesNo("managed", IsManaged),
            Fact.YesNo("only for care", OnlyForCare),
            Fact.YesNo("named access", NamedAccess),
            Fact.YesNo("auditable", Auditable),
            Fact.YesNo("safeguards", SafeguardsSpending),
        ];
        List<Ruling> rulings =
        [
            One(RuleIds.F03, Auditable, "The account has to have statements that show where money came from and went."),
        ];
        if (IsManaged && Rulebook.Get(RuleIds.F07).InForceOn(day))
            rulings.Add(
                One(
                    RuleIds.F07,
                    SafeguardsSpending,
                    "A managed account needs a safeguard that its money goes on the services of the plan only."
                )
            );
        else
            rulings.AddRange([
                One(RuleIds.F02, OnlyForCare, "The account may hold nothing but the payments for care that the rules name."),
                One(RuleIds.F04, NamedAccess, "Only people who were named and approved may use the account."),
            ]);
        return rulings;

        Ruling One(string id, bool holds, string otherwise)
        {
            var rule = Rulebook.Get(id);
            if (!rule.InForceOn(day))
                return Ruling.NotInForce(rule, day, facts);
            return holds
                ? Ruling.Allowed(rule, day, "The account is as the rule asks.", facts)
                : Ruling.Refused(rule, day, otherwise, facts, "Open an account that is, or hold the money another way.");
        }
    }
}
