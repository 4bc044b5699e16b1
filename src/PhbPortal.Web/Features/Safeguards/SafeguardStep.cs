using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>One step that must happen, as shown in the task list. None of them stops care.</summary>
public sealed record SafeguardStep(string Heading, string Hint, string? Href, string Status, bool IsDone, DateOnly? By, string Button)
{
    private const string Done = "Completed";
    private const string CannotStart = "Cannot start yet";

    /// <summary>All steps in order; only the first open one awaits someone, later ones have not started.</summary>
    public static IReadOnlyList<SafeguardStep> Of(SafeguardPage page)
    {
        List<SafeguardStep> steps = [.. InOrder(page)];
        for (var i = steps.FindIndex(s => !s.IsDone) + 1; i > 0 && i < steps.Count; i++)
        {
            if (!steps[i].IsDone && steps[i].Status != CannotStart)
                steps[i] = steps[i] with { Status = "Not started" };
        }

        return steps;
    }

    private static IEnumerable<SafeguardStep> InOrder(SafeguardPage page)
    {
        var (s, name) = (page.Safeguard, page.Budget.GivenName);
        yield return new(
            s.Kind == SafeguardKind.ContinuityDrawn ? "Record the bill and who pays" : "Notice that the orders need more money",
            $"Done by the service, {s.OpenedOn.InFull()}",
            null,
            Done,
            true,
            null,
            ""
        );
        yield return Step(
            page,
            "call",
            $"Call {name} and ask how they are",
            s.CalledOn is { } called
                ? $"{s.CalledBy} called on {called.InFull()}"
                : $"By {s.CallBy.InFull()}. {page.Budget.Person.ReachBy}",
            s.CalledOn is not null,
            s.CallBy,
            $"Record the call to {name}"
        );
        yield return Step(
            page,
            "cover",
            "Confirm the support the person needs",
            s.CoverConfirmedUntil is { } until
                ? $"Confirmed until {until.InFull()}"
                : $"By {s.DecideBy.InFull()}. Who comes, and until when",
            s.CoverConfirmedUntil is not null,
            s.DecideBy,
            "Confirm the support"
        );
        yield return Step(
            page,
            "cause",
            "Record why the money ran short",
            s.Cause is { } cause
                ? SafeguardText.Of(cause)
                : $"By {s.DecideBy.InFull()}. Needs rose, a price rose, paid late, wrong amount, or misuse",
            s.Cause is not null,
            s.DecideBy,
            "Record the cause"
        );
        var review = $"/reviews/{page.ReviewReference}";
        yield return new(
            $"Hold a review with {name}",
            page.ReviewHeldOn is { } held ? $"Held on {held.InFull()}" : $"By {page.ReviewDueOn.InFull()}. It is compulsory (rule G06)",
            review,
            page.ReviewHeldOn is null ? Waiting(page, Role.CareCoordinator) : Done,
            page.ReviewHeldOn is not null,
            page.ReviewDueOn,
            "Hold the review"
        );
        var ready = s.CalledOn is not null && s.CoverConfirmedUntil is not null && s.Cause is not null && page.ReviewHeldOn is not null;
        yield return new(
            "Decide what happens with the money",
            s.ClosedOn is { } closed ? $"{s.ClosedBy} decided on {closed.InFull()}: {s.Outcome}"
                : ready ? $"An approver decides by {s.DecideBy.InFull()}"
                : $"An approver decides by {s.DecideBy.InFull()}. Opens when the steps above are done",
            s.IsOpen && ready && page.Me.Role == Role.Approver ? page.Href + "/decide" : null,
            s.ClosedOn is not null ? Done
                : ready ? Waiting(page, Role.Approver)
                : CannotStart,
            s.ClosedOn is not null,
            s.DecideBy,
            "Decide"
        );
    }

    private static SafeguardStep Step(
        SafeguardPage page,
        string address,
        string heading,
        string hint,
        bool isDone,
        DateOnly by,
        string button
    ) =>
        new(
            heading,
            hint,
            page.Safeguard.IsOpen && page.Me.Role == Role.CareCoordinator ? $"{page.Href}/{address}" : null,
            isDone ? Done : Waiting(page, Role.CareCoordinator),
            isDone,
            by,
            button
        );

    private static string Waiting(SafeguardPage page, Role role) =>
        page.Me.Role == role ? "Waiting for you" : "Waiting for " + RoleText.Of(role);
}
