using Microsoft.AspNetCore.Mvc;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Web.Features.Shared;

/// <summary>Why a change of a plan was not kept: the version is closed.</summary>
public sealed record PlanClosedPage(string Reference, int Number, PlanState State, DateOnly? DecidedOn);

/// <summary>What actions answer when a plan cannot take a change as it was sent.</summary>
public static class PlanAnswers
{
    public static IActionResult PlanClosed(this Controller controller, CarePlan plan) =>
        Answer(controller, "PlanClosed", new PlanClosedPage(plan.Reference, plan.Number, plan.State, plan.DecidedOn));

    /// <summary>The compare page; or <paramref name="done"/> when the same answers are kept already, as when a form was sent twice.</summary>
    public static IActionResult Compare<T>(this Controller controller, T yours, T theirs, string what, string backHref, Func<IActionResult> done)
        where T : IComparedForm
    {
        var page = ComparePage.Between(yours, theirs, what, controller.Request.Path.Value!, backHref);
        return page is null ? done() : Answer(controller, "Compare", page);
    }

    private static ViewResult Answer(Controller controller, string view, object page)
    {
        controller.ModelState.Clear();
        var answer = controller.View(view, page);
        answer.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }
}
