using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Adding;

/// <summary>Adding a person, after checking who is already on record.</summary>
public sealed class AddingController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("people/add"), For(Role.CareCoordinator, Can = "Add a person")]
    public async Task<IActionResult> Add() =>
        await AskAsync(new() { EnquiredOn = DateField.From(clock.Today), Format = AccessibleFormat.Standard });

    [HttpPost("people/add"), For(Role.CareCoordinator, Can = "Add a person")]
    public async Task<IActionResult> Add(AddPersonForm form)
    {
        if (form.Change)
            ModelState.Clear();
        var page = await AddPersonPage.LoadAsync(db, form, Me.SiteId, clock.Today, CancellationToken);
        if (form.OrganisationId is { } chosen && !page.OrganisationIds.Contains(chosen))
            ModelState.AddModelError("Form.OrganisationId", "Choose one of the organisations of your site");
        if (
            !form.Change
            && ModelState.IsValid
            && await db.MayTakeOnAsync(Me.SiteId, clock.Today, CancellationToken) is { IsRefused: true } notLive
        )
            ModelState.AddModelError("", notLive.Words);
        if (form.Change || !ModelState.IsValid)
            return View(page);
        var details = form.ToDetails();
        var matches = await MatchPage.FindAsync(db, details, CancellationToken);
        if (matches.FirstOrDefault(m => m.IsSentTwice(details, clock.Today)) is { } already)
            return RedirectWithMessage("/people/" + already.Reference, $"{already.Name} was added");
        var compare = new MatchPage(details, matches, TypedField.Of(Request.Form, "Form.NotTheSame", "Form.Change"));
        return compare.HasSameNumber || (matches.Count > 0 && !form.NotTheSame) ? View("Match", compare) : await KeepAsync(form, details);
    }

    private async Task<IActionResult> AskAsync(AddPersonForm form) =>
        View(await AddPersonPage.LoadAsync(db, form, Me.SiteId, clock.Today, CancellationToken));

    private async Task<IActionResult> KeepAsync(AddPersonForm form, PersonDetails details)
    {
        var person = Person.Register(Me.SiteId, details, clock.Today);
        db.Add(
            CareCase.Open(
                person,
                new(form.Need!.Value, form.IsAfterCare!.Value, form.EnquirySource.Tidy(), form.EnquiredOn.Value!.Value),
                form.OrganisationId!.Value,
                Me.Actor
            )
        );
        try
        {
            await db.SaveChangesAsync(CancellationToken);
        }
        catch (DbUpdateException) when (details.NhsNumber is not null)
        {
            // The same form at the same moment: the key on the NHS number accepted only the other one.
            db.ChangeTracker.Clear();
            if (await MatchPage.FindAsync(db, details, CancellationToken) is not [var same, ..])
                throw;
            return RedirectWithMessage("/people/" + same.Reference, $"{same.Name} is on record");
        }

        return RedirectWithMessage("/people/" + person.Reference, $"{person.Name} was added");
    }
}
