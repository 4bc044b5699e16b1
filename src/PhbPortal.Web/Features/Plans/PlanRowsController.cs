using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans;

/// <summary>A section of a plan that is a list of rows: added, changed, removed, and marked as complete.</summary>
public abstract class PlanRowsController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    /// <summary>What is being edited, for the caption of the compare page.</summary>
    protected abstract string What { get; }

    /// <summary>"Have you completed this section?", with the answer.</summary>
    protected async Task<IActionResult> CompleteAsync(
        string plan,
        PlanSections section,
        string? completed,
        Func<Task<IActionResult>> again
    ) =>
        ModelState.IsValid
            ? await EditAsync(
                plan,
                kept =>
                {
                    kept.MarkSection(section, completed == ChoiceRules.Yes);
                    return Task.FromResult(Edit.Save(() => Redirect($"/plans/{plan}")));
                }
            )
            : await again();

    protected Task<IActionResult> AddAsync(
        string plan,
        IAddedRow row,
        Func<PlanHeading, CarePlan, object?> pageOf,
        [CallerMemberName] string view = ""
    ) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (!row.HasPlaceIn(kept))
                    return Edit.Answer(NotFound());
                if (ModelState.IsValid && row.Version != kept.Version && row.IsIn(kept))
                    return Edit.Answer(Done(plan, "You have already sent this"));
                if (row.WhyNotInto(kept) is { } words)
                    ModelState.AddModelError("", words);
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(plan, pageOf, view));
                row.AddTo(kept);
                return Edit.Save(() => Done(plan));
            }
        );

    protected Task<IActionResult> ChangeAsync<T>(
        string plan,
        int number,
        T form,
        Func<PlanHeading, CarePlan, object?> pageOf,
        [CallerMemberName] string view = ""
    )
        where T : class, IChangedRow<T> =>
        ChangeAsync(plan, form, kept => T.From(kept, number), What, kept => form.ChangeIn(kept, number), pageOf, view);

    /// <summary>A row is removed as it was when someone decided to; if the plan has changed since, they are shown it again.</summary>
    /// <param name="rowOf">Null if the plan has no such row.</param>
    /// <param name="remove">Keeps a row that something else in the plan needs.</param>
    protected Task<IActionResult> RemoveAsync(
        string plan,
        RemoveForm form,
        Func<CarePlan, object?> rowOf,
        Action<CarePlan> remove,
        string removed,
        Func<Task<IActionResult>> again
    ) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (rowOf(kept) is null)
                    return Edit.Answer(Done(plan, removed));
                if (form.Version == kept.Version)
                    remove(kept);
                return rowOf(kept) is null ? Edit.Save(() => Done(plan, removed)) : Edit.Answer(await again());
            }
        );
}
