using Microsoft.AspNetCore.Mvc;
using PhbPortal.Domain.CarePlans;

namespace PhbPortal.Web.Features.Shared;

/// <summary>Why a change of a plan was not kept: the version is closed.</summary>
public sealed record PlanClosedPage(string Reference, int Number, PlanState State, DateOnly? DecidedOn)
{
    /// <summary>What was in the form, to copy; nothing where none was sent.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];
}

/// <summary>What actions answer when a plan cannot take a change as it was sent.</summary>
public static class PlanAnswers
{
    public static IActionResult PlanClosed(this Controller controller, CarePlan plan) =>
        Answer(
            controller,
            "PlanClosed",
            new PlanClosedPage(plan.Reference, plan.Number, plan.State, plan.DecidedOn) { Typed = Typed(controller.Request) }
        );

    /// <summary>The compare page; or <paramref name="done"/> when the same answers are kept already, as when a form was sent twice.</summary>
    public static IActionResult Compare<T>(
        this Controller controller,
        T yours,
        T theirs,
        string what,
        string backHref,
        Func<IActionResult> done
    )
        where T : IComparedForm
    {
        var page = ComparePage.Between(yours, theirs, what, controller.Request.Path.Value!, backHref);
        return page is null ? done() : Answer(controller, "Compare", page);
    }

    internal static IReadOnlyList<string> Typed(HttpRequest request) =>
        request.HasFormContentType
            ?
            [
                .. TypedField
                    .Of(request.Form)
                    .Select(field => field.Value.Trim())
                    .Where(text => text.Contains(' ', StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    internal static ViewResult Answer(Controller controller, string view, object page)
    {
        controller.ModelState.Clear();
        var answer = controller.View(view, page);
        answer.StatusCode = StatusCodes.Status409Conflict;
        return answer;
    }
}
