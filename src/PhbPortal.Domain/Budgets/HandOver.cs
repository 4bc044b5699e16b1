using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The rule: whoever takes over a case takes over its co-ordinator's open work (D16): open safeguards and waiting bills, with their
/// deadlines. Decided work, and work of others, stays.
/// </summary>
public static class HandOver
{
    /// <param name="safeguards">Those of the case.</param>
    /// <param name="bills">Those of the case.</param>
    public static void To(Actor coordinator, CareCase careCase, IEnumerable<Safeguard> safeguards, IEnumerable<Bill> bills)
    {
        var from = careCase.CoordinatorUserId;
        foreach (var safeguard in safeguards.Where(s => s.IsOpen && s.OwnerUserId == from))
            safeguard.HandTo(coordinator);
        foreach (var bill in bills.Where(b => b.IsWaiting && b.OwnerUserId == from))
            bill.HandTo(coordinator);
        careCase.HandTo(coordinator);
    }
}
