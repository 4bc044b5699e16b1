using System.Globalization;
using System.Numerics;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Web.Features.Shared;

/// <summary>Where a version of a plan stands, in the words that pages share.</summary>
public static class PlanProgress
{
    private static readonly int AllSections = BitOperations.PopCount((uint)PlanSections.All);

    public static string StatusOf(PlanState state) => state switch
    {
        PlanState.Draft => "In progress",
        PlanState.Submitted => "Waiting for the approver",
        PlanState.Returned => "Needs more information",
        PlanState.Approved => "Approved",
        PlanState.NotAgreed => "Not agreed",
        PlanState.Superseded => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };

    /// <summary>"6 of 7".</summary>
    public static string SectionsDone(PlanSections completed) =>
        string.Create(CultureInfo.InvariantCulture, $"{BitOperations.PopCount((uint)(completed & PlanSections.All))} of {AllSections}");
}
