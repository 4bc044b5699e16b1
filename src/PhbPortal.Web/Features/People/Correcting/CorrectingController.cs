using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.People.Correcting;

/// <summary>Correcting what is on record, also when two people do it at once.</summary>
public sealed class CorrectingController(PortalDbContext db) : PortalController
{
    [HttpGet("people/{reference}/correct"), Opens<PersonAccess>(Act.Write)]
    public async Task<IActionResult> Correct(string reference)
    {
        var found = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Reference == reference, CancellationToken);
        return found is null ? NotFound() : View(new CorrectPersonPage(CorrectPersonForm.Of(found), reference, found.Name));
    }

    [HttpPost("people/{reference}/correct"), Opens<PersonAccess>(Act.Write)]
    public async Task<IActionResult> Correct(string reference, CorrectPersonForm form)
    {
        var found = await db.People.FirstOrDefaultAsync(p => p.Reference == reference, CancellationToken);
        if (found is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View(new CorrectPersonPage(form, reference, found.Name));
        var theirs = CorrectPersonForm.Of(found);
        if (form.Version != found.Version)
            return form.Differences(theirs).Count == 0
                ? ToPerson(reference, $"{found.Name} was saved")
                : Compare(form, theirs, reference, found.Name);
        if (form.Compared && form.Settle(theirs) is { Count: > 0 } open)
            return AskAgain(open, form, theirs, reference, found.Name);
        var details = form.ToDetails();
        if (await NameOfNumberAsync(found, details) is { } other)
        {
            ModelState.AddModelError("Form.NhsNumber", $"{other} already has this NHS number");
            return View(new CorrectPersonPage(form, reference, found.Name));
        }

        found.Correct(details);
        return await SaveAsync(found, form, reference);
    }

    private async Task<IActionResult> SaveAsync(Person found, CorrectPersonForm form, string reference)
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken);
            return ToPerson(reference, $"{found.Name} was saved");
        }
        catch (DbUpdateConcurrencyException)
        {
            var now = await db.People.AsNoTracking().FirstAsync(p => p.Reference == reference, CancellationToken);
            return Compare(form, CorrectPersonForm.Of(now), reference, now.Name);
        }
    }

    private async Task<string?> NameOfNumberAsync(Person found, PersonDetails details) =>
        details.NhsNumber is { } number && number != found.NhsNumber
            ? await db
                .People.AsNoTracking()
                .Where(p => p.NhsNumber == number && p.Id != found.Id)
                .Select(p => p.GivenName + " " + p.FamilyName)
                .FirstOrDefaultAsync(CancellationToken)
            : null;

    private ViewResult AskAgain(
        IReadOnlyList<PersonForm.Answer> open,
        CorrectPersonForm form,
        CorrectPersonForm theirs,
        string reference,
        string name
    )
    {
        foreach (var answer in open)
            ModelState.AddModelError($"Form.Keep[{answer.Name}]", $"{answer.Label}: choose yours or theirs");
        return Compare(form, theirs, reference, name);
    }

    private ViewResult Compare(CorrectPersonForm form, CorrectPersonForm theirs, string reference, string name) =>
        View(
            "Conflict",
            new ConflictPage(form, theirs, reference, name, TypedField.Of(Request.Form, "Form.Keep", "Form.Version", "Form.Compared"))
        );

    private RedirectResult ToPerson(string reference, string done) => RedirectWithMessage("/people/" + reference, done);
}
