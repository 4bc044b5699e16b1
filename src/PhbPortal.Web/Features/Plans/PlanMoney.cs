using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans;

/// <summary>What the support in a plan costs beside the amount shared with the person. NHS and council money are separate (C14).</summary>
public sealed record PlanMoney(int Lines, Money Nhs, Money Council, AmountTold? Told)
{
    /// <summary>"4 lines come to £9,741.00. Raymond was told £10,140.00, so £399.00 is not planned yet."</summary>
    public string Sentence(string givenName) => string.Join(' ', Parts(givenName).Where(part => part.Length > 0));

    public static PlanMoney Of(IEnumerable<PlannedSupport> lines, AmountTold? told)
    {
        var all = lines.ToList();
        return new(all.Count, Cost(all, Funder.Nhs), Cost(all, Funder.Council), told);
    }

    private static Money Cost(IEnumerable<PlannedSupport> lines, Funder funder) =>
        Money.Sum(lines.Where(line => line.Funder == funder).Select(line => line.Cost));

    private IEnumerable<string> Parts(string givenName)
    {
        yield return Lines == 0 ? "No support is planned yet." : $"{Lines.Counted("line comes", "lines come")} to {Nhs} of NHS money.";
        if (Told is not { On: not null } told)
            yield return Told is null ? "The amount is not worked out yet." : $"{givenName} has not been told the amount yet.";
        else if (Nhs > told.Total)
            yield return $"{givenName} was told {told.Total}, so {Nhs - told.Total} more is planned than the amount told.";
        else
            yield return Nhs == told.Total
                ? $"That is all of the {told.Total} told to {givenName}."
                : $"{givenName} was told {told.Total}, so {told.Total - Nhs} is not planned yet.";
        if (Council.IsPositive)
            yield return $"The council pays {Council} beside it.";
    }
}
