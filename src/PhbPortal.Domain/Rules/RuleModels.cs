namespace PhbPortal.Domain.Rules;

/// <summary>The ways of holding a budget that a rule is about.</summary>
[Flags]
public enum RuleModels
{
    None = 0,

    /// <summary>The NHS holds the money and the person directs its use.</summary>
    Notional = 1,

    /// <summary>Another organisation holds the money for the person.</summary>
    ThirdParty = 2,

    /// <summary>The money is paid to the person, a representative or a nominee.</summary>
    DirectPayment = 4,

    All = Notional | ThirdParty | DirectPayment,
}
