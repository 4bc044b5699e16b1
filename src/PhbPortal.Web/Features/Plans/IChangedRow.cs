using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;

namespace PhbPortal.Web.Features.Plans;

/// <summary>The form of an existing row of a plan.</summary>
public interface IChangedRow<TSelf> : IComparedForm
    where TSelf : IChangedRow<TSelf>
{
    /// <summary>Filled from stored data; null if the plan has no such row.</summary>
    static abstract TSelf? From(CarePlan plan, int number);

    void ChangeIn(CarePlan plan, int number);
}
