using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;

namespace PhbPortal.Web.Features.Plans;

/// <summary>A row on its way into a plan.</summary>
public interface IAddedRow : IVersionedForm
{
    /// <summary>Whether the plan has what the row belongs to, where it belongs to another row.</summary>
    bool HasPlaceIn(CarePlan plan) => true;

    /// <summary>Whether the plan holds just this already, as when a form was sent twice.</summary>
    bool IsIn(CarePlan plan);

    /// <summary>Why the plan takes no more rows; nothing while it does.</summary>
    string? WhyNotInto(CarePlan plan);

    void AddTo(CarePlan plan);
}
