using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;

namespace PhbPortal.Web.Features.Plans;

/// <summary>A row to be added to a plan.</summary>
public interface IAddedRow : IVersionedForm
{
    /// <summary>Whether the plan has the row's parent, if it needs one.</summary>
    bool HasPlaceIn(CarePlan plan) => true;

    /// <summary>Whether the plan already has exactly this, as when a form was sent twice.</summary>
    bool IsIn(CarePlan plan);

    /// <summary>Why the plan takes no more rows; null if it does.</summary>
    string? WhyNotInto(CarePlan plan);

    void AddTo(CarePlan plan);
}
