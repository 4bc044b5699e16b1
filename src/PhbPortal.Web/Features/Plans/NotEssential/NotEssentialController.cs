using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.NotEssential;

/// <summary>A second person records that support is not essential. Its author cannot (C10).</summary>
[Opens<PlanAccess>(Act.Second), WhileTheyLive]
public sealed class NotEssentialController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/support/{line:int}/not-essential")]
    public Task<IActionResult> Record(string plan, int line) => Show(plan, line, new());

    [HttpPost("plans/{plan}/support/{line:int}/not-essential")]
    public async Task<IActionResult> Record(string plan, int line, NotEssentialForm form) =>
        ModelState.IsValid
            ? await this.EditAsync(
                db,
                async () =>
                {
                    if (await db.WithSectionsAsync(plan, CancellationToken) is not { } kept || kept.SupportOf(line) is not { } support)
                        return Edit.Answer(NotFound());
                    if (!kept.IsOpen)
                        return Edit.Answer(this.PlanClosed(kept));
                    if (!support.NeedDependsOnIt)
                        return Edit.Answer(
                            RedirectWithMessage(
                                Me.Role == Role.CareCoordinator ? $"/plans/{plan}/support" : $"/plans/{plan}/check",
                                "That is recorded already"
                            )
                        );
                    if (await db.MayDecideAsync(kept.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
                    {
                        ModelState.AddModelError("", over.Words);
                        return Edit.Answer(await Show(plan, line, form));
                    }

                    var (because, actor) = (form.Because.Tidy(), Me.Actor);
                    if (!kept.RecordNotEssential(line, because, actor))
                        return Edit.Answer(await Show(plan, line, form));
                    db.Decisions.Add(new(kept.Case, DecisionKind.SupportNotEssential, support.What, because, clock.OccasionBy(actor), []));
                    return Edit.Save(() =>
                        RedirectWithMessage(
                            Me.Role == Role.CareCoordinator ? $"/plans/{plan}/support" : $"/plans/{plan}/check",
                            "Recorded: no need depends on this line"
                        )
                    );
                }
            )
            : await Show(plan, line, form);

    private async Task<IActionResult> Show(string plan, int line, NotEssentialForm form)
    {
        if (await db.WithSupportAsync(plan, CancellationToken) is not { } kept)
            return NotFound();
        if (!kept.IsOpen)
            return this.PlanClosed(kept);
        var heading = PlanHeading.Of(kept, kept.Case, clock.Today);
        return NotEssentialPage.Of(heading, kept, line, form, Me) is { } page ? View(nameof(Record), page) : NotFound();
    }
}
