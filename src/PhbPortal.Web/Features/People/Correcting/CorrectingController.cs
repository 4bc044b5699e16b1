using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.People.Correcting;

/// <summary>Correcting a record, even when two people do it at once.</summary>
public sealed class CorrectingController(PortalDbContext db) : PortalController
{
    [HttpGet("people/{reference}/correct"), Opens<PersonAccess>(Act.Write)]
    public async Task<IActionResult> Correct(string reference)
    {
        var found = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Reference == reference, CancellationToken);
        return found is null ? NotFound() : View(new CorrectPersonPage(CorrectPersonForm.From(found), reference, found.Name));
    }

    [HttpPost("people/{reference}/correct"), Opens<PersonAccess>(Act.Write), ComparesEditors]
    public Task<IActionResult> Correct(string reference, CorrectPersonForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var found = await db.People.FirstOrDefaultAsync(p => p.Reference == reference, CancellationToken);
                if (found is null)
                    return Edit.Answer(NotFound());
                if (!ModelState.IsValid)
                    return Edit.Answer(View(new CorrectPersonPage(form, reference, found.Name)));
                var (theirs, href) = (CorrectPersonForm.From(found), "/people/" + reference);
                if (form.Version != found.Version)
                    return Edit.Answer(this.Compare(form, theirs, found.Name, href, Saved, "Conflict"));
                if (
                    form.Compared
                    && ComparePage.Between(form, theirs, found.Name, Request.Path.Value!, href) is { } page
                    && page.Unchosen(Request.Form) is { Count: > 0 } open
                )
                    return Edit.Answer(AskToChoose(page, open));

                var details = form.ToDetails();
                if (await NameOfNumberAsync(found, details) is { } other)
                {
                    ModelState.AddModelError("Form.NhsNumber", $"{other} already has this NHS number");
                    return Edit.Answer(View(new CorrectPersonPage(form, reference, found.Name)));
                }

                found.Correct(details);
                return Edit.Save(Saved);

                IActionResult Saved() => RedirectWithMessage(href, $"{found.Name} was saved");
            }
        );

    private async Task<string?> NameOfNumberAsync(Person found, PersonDetails details) =>
        details.NhsNumber is { } number && number != found.NhsNumber
            ? await db
                .People.AsNoTracking()
                .Where(p => p.NhsNumber == number && p.Id != found.Id)
                .Select(p => p.Name)
                .FirstOrDefaultAsync(CancellationToken)
            : null;

    private ViewResult AskToChoose(ComparePage page, IReadOnlyList<ComparedAnswer> open)
    {
        var answer = this.NotKept("Conflict", page);
        foreach (var compared in open)
            ModelState.AddModelError(compared.ChoiceName, $"{compared.Yours.Label}: choose yours or theirs");
        return answer;
    }
}
