using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <summary>A proposed figure is confirmed or refused by somebody else than the proposer.</summary>
public sealed class SettingsProposedController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("settings/proposals/{proposed}"), Opens<SettingProposalAccess>(Act.Read)]
    public async Task<IActionResult> Decide(string proposed) =>
        await DecideSettingPage.LoadAsync(db, proposed, Me, new(), clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("settings/proposals/{proposed}"), Opens<SettingProposalAccess>(Act.Decide)]
    public Task<IActionResult> Decide(string proposed, DecideSettingForm form)
    {
        var href = "/settings/proposals/" + proposed;
        return this.EditAsync(
            db,
            async () =>
            {
                var found = await db.SettingProposals.SingleAsync(proposal => proposal.Reference == proposed, CancellationToken);
                if (!Me.MaySetFor(found.SiteId) || !found.MayBeDecidedBy(Me.UserId))
                    return Edit.Refuse(() =>
                        RedirectWithMessage(
                            href,
                            found.State == SettingProposalState.Waiting
                                ? "Not decided: somebody else than the proposer decides, for the same site"
                                : "It was decided already"
                        )
                    );
                if (!ModelState.IsValid)
                    return Edit.Answer(View(await DecideSettingPage.LoadAsync(db, proposed, Me, form, clock.Today, CancellationToken)));
                Signature by = new(Me.UserId, Me.Name, clock.NowUtc);
                if (form.Answer == DecideSettingForm.No)
                {
                    found.Refuse(form.Because.Tidy(), by);
                    return Edit.Save(() => RedirectWithMessage(href, "Refused"));
                }

                var book = await db.PolicyBookAsync(found.SiteId, CancellationToken);
                if (found.Confirm(book, clock.Today, by) is not SettingConfirmed confirmed)
                    return Edit.Refuse(() => RedirectWithMessage(href, "Not confirmed: it does not hold any more. The page says why"));
                db.PolicyVersions.Add(confirmed.Version);
                return Edit.Save(() => RedirectWithMessage(href, "Confirmed"));
            },
            () => db.TryAddAsync(CancellationToken),
            () =>
                Task.FromResult<IActionResult>(
                    RedirectWithMessage(href, "Somebody else decided it, or set the same, at this moment. Nothing of yours was kept")
                )
        );
    }
}
