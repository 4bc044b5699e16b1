using System.Diagnostics;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.CarePlans;

/// <summary>How the money is held. The names are stored; never rename one.</summary>
public enum HoldingModel
{
    /// <summary>The NHS organisation holds the money and buys, following the plan.</summary>
    Notional = 0,

    /// <summary>An organisation separate from the person and the NHS holds the money and buys.</summary>
    ThirdParty = 1,

    /// <summary>
    /// The person, a representative or a nominee holds the money and buys; this needs a pilot scheme until 31 July 2013 (A02).
    /// </summary>
    DirectPayment = 2,
}

/// <summary>Whose money it is. NHS and council money are never added together (C14).</summary>
public enum Funder
{
    Nhs = 0,
    Council = 1,
}

public static class HoldingModels
{
    /// <summary>The rules' name for this way of holding.</summary>
    public static RuleModels AsRuleModel(this HoldingModel model) =>
        model switch
        {
            HoldingModel.Notional => RuleModels.Notional,
            HoldingModel.ThirdParty => RuleModels.ThirdParty,
            HoldingModel.DirectPayment => RuleModels.DirectPayment,
            _ => throw new UnreachableException($"Nothing is said of {model}."),
        };
}
