using Microsoft.AspNetCore.Mvc;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;

namespace PhbPortal.Web.Features.Shared;

/// <summary>Why a change of a plan was not saved: the version is closed.</summary>
public sealed record PlanClosedPage(string Reference, int Number, PlanState State, DateOnly? DecidedOn)
{
    /// <summary>What was in the form, to copy; empty if none was sent.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];
}

/// <summary>The answers of actions when a plan cannot take a change as it was sent.</summary>
public static class PlanAnswers
{
    public static IActionResult PlanClosed(this Controller controller, CarePlan plan) =>
        controller.NotKept(
            "PlanClosed",
            new PlanClosedPage(plan.Reference, plan.Number, plan.State, plan.DecidedOn) { Typed = TypedField.ToCopy(controller.Request) }
        );
}
