using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans;

/// <summary>A part of a plan that is still being written: shown and changed. A closed version accepts no changes.</summary>
public abstract class PlanEditingController(PortalDbContext db, PortalClock clock) : PortalController
{
    protected PortalDbContext Db { get; } = db;

    protected PortalClock Clock { get; } = clock;

    /// <summary>The page after something is saved.</summary>
    protected abstract string HrefAfter(string plan);

    protected virtual Task<CarePlan?> FindAsync(string plan) => Db.WithSupportAsync(plan, CancellationToken);

    /// <summary>For a plan that is loaded without its case.</summary>
    protected virtual Task<PlanHeading?> HeadAsync(CarePlan plan) =>
        Task.FromResult<PlanHeading?>(PlanHeading.Of(plan, plan.Case, Clock.Today));

    /// <param name="pageOf">Null if the plan has no such row.</param>
    /// <param name="view">Named like the action.</param>
    protected async Task<IActionResult> ShowAsync(
        string plan,
        Func<PlanHeading, CarePlan, object?> pageOf,
        [CallerMemberName] string view = ""
    )
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

    /// <param name="theirs">The answers saved now; null if the plan has no such row.</param>
    /// <param name="what">What is being edited, for the caption of the compare page.</param>
    protected async Task<IActionResult> ChangeAsync<T>(
        string plan,
        T form,
        Func<CarePlan, T?> theirs,
        string what,
        Action<CarePlan> change,
        Func<PlanHeading, CarePlan, object?> pageOf,
        [CallerMemberName] string view = ""
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
            : await ShowAsync(plan, pageOf, view);

    protected RedirectResult Done(string plan, string words = "Saved") => RedirectWithMessage(HrefAfter(plan), words);
}
