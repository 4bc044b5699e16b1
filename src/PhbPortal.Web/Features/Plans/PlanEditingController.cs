using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans;

/// <summary>
/// A part of a plan that is still being written: shown, added to, changed, taken out of. A version that is closed takes none of it.
/// </summary>
public abstract class PlanEditingController(PortalDbContext db, PortalClock clock) : PortalController
{
    protected PortalDbContext Db { get; } = db;

    protected PortalClock Clock { get; } = clock;

    /// <summary>Where people go on once something is saved.</summary>
    protected abstract string HrefAfter(string plan);

    protected virtual Task<CarePlan?> FindAsync(string plan) => Db.WithSupportAsync(plan, CancellationToken);

    /// <summary>A plan that comes without its case loads its heading instead.</summary>
    protected virtual Task<PlanHeading?> HeadAsync(CarePlan plan) =>
        Task.FromResult<PlanHeading?>(PlanHeading.Of(plan, plan.Case, Clock.Today));

    /// <param name="pageOf">Nothing where the plan has no such row.</param>
    protected async Task<IActionResult> ShowAsync(string plan, string view, Func<PlanHeading, CarePlan, object?> pageOf)
    {
        if (await FindAsync(plan) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        return await HeadAsync(kept) is { } heading && pageOf(heading, kept) is { } page ? View(view, page) : NotFound();
    }

    protected Task<IActionResult> EditAsync(string plan, Func<CarePlan, Task<Edit>> edit) =>
        this.EditAsync(
            Db,
            async () =>
                await FindAsync(plan) is not { } kept ? Edit.Answer(NotFound())
                : kept.IsOpen ? await edit(kept)
                : Edit.Answer(this.PlanClosed(kept))
        );

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

    /// <param name="version">The version that the form was filled from.</param>
    /// <param name="isIn">Whether the plan holds just this already, as when a form was sent twice.</param>
    /// <param name="full">Why the plan takes no more rows; nothing while it does.</param>
    /// <param name="hasPlace">Whether the plan has what the row belongs to, where it belongs to another row.</param>
    protected Task<IActionResult> AddAsync(
        string plan,
        int version,
        Func<CarePlan, bool> isIn,
        Func<CarePlan, string?> full,
        Action<CarePlan> add,
        Func<Task<IActionResult>> again,
        Func<CarePlan, bool>? hasPlace = null
    ) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (hasPlace?.Invoke(kept) == false)
                    return Edit.Answer(NotFound());
                if (ModelState.IsValid && version != kept.Version && isIn(kept))
                    return Edit.Answer(Done(plan, "You have already sent this"));
                if (full(kept) is { } words)
                    ModelState.AddModelError("", words);
                if (!ModelState.IsValid)
                    return Edit.Answer(await again());
                add(kept);
                return Edit.Save(() => Done(plan));
            }
        );

    /// <param name="theirs">The answers kept now; nothing where the plan has no such row.</param>
    /// <param name="what">What is being edited, as the caption of the compare page.</param>
    protected async Task<IActionResult> ChangeAsync<T>(
        string plan,
        T form,
        Func<CarePlan, T?> theirs,
        string what,
        Action<CarePlan> change,
        Func<Task<IActionResult>> again
    )
        where T : class, IComparedForm =>
        ModelState.IsValid
            ? await EditAsync(
                plan,
                kept =>
                {
                    if (theirs(kept) is not { } now)
                        return Task.FromResult(Edit.Answer(NotFound()));
                    if (form.Version != kept.Version)
                        return Task.FromResult(Edit.Answer(this.Compare(form, now, what, HrefAfter(plan), () => Done(plan))));
                    change(kept);
                    return Task.FromResult(Edit.Save(() => Done(plan)));
                }
            )
            : await again();

    /// <summary>A row is removed as it was when somebody decided so; if the plan changed since, they are shown it again.</summary>
    /// <param name="remove">False where something else in the plan needs the row.</param>
    protected Task<IActionResult> RemoveAsync(
        string plan,
        RemoveForm form,
        Func<CarePlan, bool> isThere,
        Func<CarePlan, bool> remove,
        string removed,
        Func<Task<IActionResult>> again
    ) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (!isThere(kept))
                    return Edit.Answer(Done(plan, removed));
                if (form.Version != kept.Version || !remove(kept))
                    return Edit.Answer(await again());
                return Edit.Save(() => Done(plan, removed));
            }
        );

    protected RedirectResult Done(string plan, string words = "Saved") => RedirectWithMessage(HrefAfter(plan), words);
}
