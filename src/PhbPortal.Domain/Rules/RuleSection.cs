namespace PhbPortal.Domain.Rules;

/// <summary>A part of the rulebook, by its letter.</summary>
public sealed record RuleSection(char Letter, string Name)
{
    public static readonly IReadOnlyList<RuleSection> All =
    [
        new('A', "Power to pay, pilot schemes and organisations"),
        new('B', "Who can be paid: consent, capacity, representatives and nominees"),
        new('C', "Setting and changing the amount"),
        new('D', "Care plan and care co-ordinator"),
        new('E', "What may and may not be bought"),
        new('F', "Account, payment and records"),
        new('G', "Monitoring and review"),
        new('H', "Stopping, repayment, death and fraud"),
        new('I', "Information, decisions, complaints and data"),
    ];

    /// <summary>Beside the rulebook, not in it.</summary>
    public static readonly RuleSection Own = new('P', "Safeguards of this portal's own");

    public static RuleSection Of(Rule rule) => rule.IsOurOwn ? Own : All.First(section => section.Letter == rule.Section);
}
