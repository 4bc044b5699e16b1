using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.Figures;

/// <summary>What a budget may and may not buy on one day, for every model.</summary>
public sealed record PermittedSpendPolicy(DateOnly Day)
{
    /// <exception cref="KeyNotFoundException">There is no such category.</exception>
    public Ruling Judge(string categoryCode) => SupportCategories.Judge(categoryCode, Day);
}
