using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.NotBoughtLists;

/// <summary>
/// The sites' lists of what they do not buy (E12): read by staff; one person of the site proposes a row and another confirms it.
/// </summary>
public sealed class NotBoughtListsController(PortalDbContext db, PortalClock clock) : ProposingController(db, clock)
{
    [
        HttpGet("settings/" + PolicyKeys.NotBought),
        For(
            Role.CareCoordinator,
            Role.Approver,
            Role.Finance,
            Role.Clinician,
            Role.Commissioner,
            Role.ProgrammeTeam,
            Role.Auditor,
            Role.Administrator,
            Can = "Read what sites do not buy, and from when"
        )
    ]
    public async Task<IActionResult> Show(SettingDayForm form) =>
        View(await ListPage.LoadAsync(Db, Me, form, Clock.Today, CancellationToken));

    [
        HttpGet("settings/" + PolicyKeys.NotBought + "/propose"),
        For(Role.Approver, Role.Administrator, Can = "Propose rows of the list of what the site does not buy")
    ]
    public async Task<IActionResult> Propose() => View(await PageAsync(new()));

    [
        HttpPost("settings/" + PolicyKeys.NotBought + "/propose"),
        For(Role.Approver, Role.Administrator, Can = "Propose rows of the list of what the site does not buy")
    ]
    public async Task<IActionResult> Propose(RowForm form)
    {
        var page = await PageAsync(form);
        if (page.Site(form.Reach.Tidy()) is not { } site)
            ModelState.AddModelError("Form.Reach", "Choose whose list it is");
        else if (ModelState.IsValid)
            return await ProposeAsync(page, site.Id, form.ToFigure());
        return View(page);
    }

    private Task<RowPage> PageAsync(RowForm form) => RowPage.LoadAsync(Db, form, Me, Clock.Today, CancellationToken);
}
