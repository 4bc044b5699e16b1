using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Succession;

/// <summary>
/// Ends an organisation and hands over its sites on the next day: sites, cases and their staff are unchanged, and the organisation's own
/// members belong to its successor from then on.
/// </summary>
[For(Role.Administrator, Can = "End organisations and hand their sites over to whoever follows")]
[WholePortal]
public sealed class SuccessionController(PortalDbContext db, AccountLimits limits, PortalClock clock) : PortalController
{
    [HttpGet("organisations/{organisation}/end")]
    public async Task<IActionResult> End(string organisation) =>
        await EndOrganisationPage.LoadAsync(db, organisation, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("organisations/{organisation}/end")]
    public Task<IActionResult> End(string organisation, EndOrganisationForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await EndOrganisationPage.LoadAsync(db, organisation, form, CancellationToken) is not { } page)
                    return Edit.Answer(NotFound());
                await page.JudgeAsync(db, ModelState, CancellationToken);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                var (ending, lastDay) = (page.Organisation, form.LastDay.Value!.Value);
                var successor = page.Others.First(other => other.Reference == form.Successor);
                MovingMembers move = new(db, ending, successor.Id, lastDay);
                var reachesMore = await move.ReachesMoreAsync([.. page.Sites.Select(site => site.Id)], CancellationToken);
                ending.EndOn(lastDay, successor.Id);
                page.HandSitesOver(lastDay.AddDays(1));
                await move.MoveAsync(reachesMore, new(limits.DecideBy(clock.Today), Me.Actor, clock.NowUtc), CancellationToken);
                return Edit.Save(() =>
                    RedirectWithMessage(
                        $"/organisations/{organisation}",
                        $"{ending.Name} ends on {lastDay.InFull()}, and {successor.Name} follows"
                    )
                );
            }
        );
}
