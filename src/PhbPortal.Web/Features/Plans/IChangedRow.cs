using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;

namespace PhbPortal.Web.Features.Plans;

/// <summary>The form of a row that a plan has.</summary>
public interface IChangedRow<TSelf> : IComparedForm
    where TSelf : IChangedRow<TSelf>
{
    /// <summary>Filled from what is kept; nothing where the plan has no such row.</summary>
    static abstract TSelf? From(CarePlan plan, int number);

    void ChangeIn(CarePlan plan, int number);
}
