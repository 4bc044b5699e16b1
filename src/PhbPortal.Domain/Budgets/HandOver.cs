using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Domain.Budgets;

/// <summary>
/// The rule: whoever takes over a case takes over what its co-ordinator still owes (D16): open safeguards and bills that wait, with their
/// deadlines. What is decided, or was somebody else's, stays where it is.
/// </summary>
public static class HandOver
{
    /// <param name="safeguards">Of the case.</param>
    /// <param name="bills">Of the case.</param>
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
