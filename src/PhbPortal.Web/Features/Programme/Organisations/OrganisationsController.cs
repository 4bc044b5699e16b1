using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Organisations;

/// <summary>The organisations that can be responsible for a site. An administrator adds today's.</summary>
[WholePortal]
public sealed class OrganisationsController(PortalDbContext db, PortalClock clock) : PortalController
{
    private const string SeeThem = "See organisations and their sites";

    private const string AddThem = "Add organisations";

    [HttpGet("organisations"), For(Role.Administrator, Can = SeeThem)]
    public async Task<IActionResult> Index(OrganisationsForm form) => View(await OrganisationsPage.LoadAsync(db, form, CancellationToken));

    [HttpGet("organisations/{organisation}"), For(Role.Administrator, Can = SeeThem)]
    public async Task<IActionResult> Show(string organisation) =>
        await OrganisationPage.LoadAsync(db, organisation, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("organisations/add"), For(Role.Administrator, Can = AddThem)]
    public IActionResult Add() => View(new AddOrganisationForm());

    [HttpPost("organisations/add"), For(Role.Administrator, Can = AddThem)]
    public async Task<IActionResult> Add(AddOrganisationForm form)
    {
        if (ModelState.IsValid)
            await RefuseDoublesAsync(form);
        if (!ModelState.IsValid)
            return View(form);

        var organisation = form.ToOrganisation();
        db.Organisations.Add(organisation);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken);
            await db.SaveChangesAsync(CancellationToken);
            if (form.ToSite(organisation) is { } site)
                db.PilotSites.Add(site);
            await db.SaveChangesAsync(CancellationToken);
            await transaction.CommitAsync(CancellationToken);
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError(
                nameof(form.OdsCode),
                "Somebody else has just added an organisation with this code or a site of this name. Look at the list before "
                    + "you add it again"
            );
            return View(form);
        }

        return RedirectWithMessage(
            Url.Action(nameof(Index), new { word = organisation.Name })!,
            $"{organisation.Name} is added{(form.OpensSite ? ", with its site. It takes people on once it is ready: see its page" : "")}"
        );
    }

    private async Task RefuseDoublesAsync(AddOrganisationForm form)
    {
        var (code, name) = (form.CleanCode, form.Name.TidyName());
        if (code is not null && await db.Organisations.AnyAsync(organisation => organisation.OdsCode == code, CancellationToken))
            ModelState.AddModelError(nameof(form.OdsCode), $"An organisation with the code {code} is on record already");
        if (await db.Organisations.AnyAsync(organisation => organisation.Name == name, CancellationToken))
            ModelState.AddModelError(nameof(form.Name), "An organisation of this name is on record already");
        var reference = PilotSite.ReferenceFrom(form.SiteName.Tidy());
        if (form.OpensSite && await db.PilotSites.AnyAsync(site => site.Reference == reference, CancellationToken))
            ModelState.AddModelError(nameof(form.SiteName), "A site of this name is on record already");
    }
}
