using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Editing;

namespace PhbPortal.Web.Features.Cases.Conditions;

/// <summary>Requiring one condition: whether it was sent before, what it means for the plan in force, and setting it.</summary>
public sealed partial class ConditionsController
{
    // A condition that was lifted meanwhile and is set again was not sent before.
    private async Task<string?> SentBeforeAsync(CareCase found, NewCondition condition) =>
        found.Standing(condition)?.FirstDay != condition.FirstDay
            ? null
            : await db
                .Decisions.Where(made =>
                    made.CaseId == found.Id
                    && made.Kind == DecisionKind.PaymentConditionSet
                    && made.Subject == condition.Subject
                    && made.DecidedOn == clock.Today
                    && made.DecidedByUserId == Me.UserId
                )
                .OrderByDescending(made => made.Id)
                .Select(made => made.Reference)
                .FirstOrDefaultAsync(CancellationToken);

    private async Task<Edit> RequireAsync(CareCase found, TouchedPlan? touched, ConditionForm form)
    {
        if (touched is { IsPaid: true })
            form.AskForCare(ModelState);
        if (!ModelState.IsValid)
            return Edit.Answer(await AgainAsync(found.Reference, form));
        var outcome = found.Require(form.ToCondition(touched is { IsPaid: true }), clock.OccasionBy(Me.Actor), touched?.PaidFrom);
        if (outcome is ConditionNotSet refused)
            return Edit.Answer(await AgainAsync(found.Reference, form, refused.Words, FieldOf(refused.Part)));
        var decision = ((ConditionSet)outcome).Decision;
        db.Decisions.Add(decision);
        return Edit.Save(() =>
            RedirectWithMessage("/decisions/" + decision.Reference, "What is required is recorded. Its letter waits to be given")
        );
    }

    // Mistakes about the care that follows are shown where it is asked.
    private async Task<IActionResult> AgainAsync(string reference, ConditionForm form, string? words = null, string field = "")
    {
        if (words is not null)
            ModelState.AddModelError(field, words);
        var isAboutCare =
            !ModelState.IsValid
            && ModelState
                .Where(entry => entry.Value!.Errors.Count > 0)
                .All(entry => entry.Key.StartsWith("Form.Care", StringComparison.OrdinalIgnoreCase));
        if (isAboutCare && await TouchedPlan.LoadAsync(db, reference, form, CancellationToken) is { } touched)
            return await ShowCheckAsync(reference, touched, form);
        db.ChangeTracker.Clear();
        ModelState.Remove("Form.Version");
        return await ConditionsPage.LoadAsync(db, reference, form, Me, clock.Today, CancellationToken) is { } page
            ? View(nameof(Index), page)
            : NotFound();
    }

    private async Task<IActionResult> ShowCheckAsync(string reference, TouchedPlan touched, ConditionForm form)
    {
        db.ChangeTracker.Clear();
        ModelState.Remove("Form.Version");
        ModelState.Remove("Form.Shown");
        return await CheckConditionPage.LoadAsync(db, reference, touched, form, clock.Today, CancellationToken) is { } page
            ? View("Check", page)
            : NotFound();
    }

    private static string FieldOf(ConditionPart part) =>
        part switch
        {
            ConditionPart.About => "Form.About",
            ConditionPart.CareThatFollows => "Form.CareWhat",
            ConditionPart.DayOfThatCare => "Form.CareFrom",
            ConditionPart.FirstDay => "Form.FirstDay",
            _ => throw new UnreachableException($"Nothing is said of {part}."),
        };
}
