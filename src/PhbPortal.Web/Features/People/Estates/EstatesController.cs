using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Estates;

/// <summary>Recording a death, and who deals with the estate and receives the letters (rule H11).</summary>
[Opens<PersonAccess>(Act.Write)]
public sealed partial class EstatesController(PortalDbContext db, PortalClock clock) : PortalController
{
    private bool IsApprover => Me.Role == Role.Approver;

    [HttpGet("people/{reference}/estate"), Opens<PersonAccess>(Act.Decide)]
    public async Task<IActionResult> Record(string reference) => await ShowAsync(reference, null);

    [HttpPost("people/{reference}/estate")]
    public Task<IActionResult> Record(string reference, EstateForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                var page = await EstatePage.LoadAsync(db, reference, form, IsApprover, clock.Today, CancellationToken);
                if (page is not { CanBeSent: true })
                    return Edit.Answer(page is null ? NotFound() : View(page));
                page.Judge(ModelState);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                var person = await db.People.SingleAsync(kept => kept.Reference == reference, CancellationToken);
                if (person.HasDied && form.IsRecordedAs(person))
                    return Edit.Answer(RecordedOnce("/people/" + reference));
                if (form.Version != person.Version)
                    return Edit.Answer(await AgainAsync(reference, form));
                if (person.HasDied)
                    person.NamePersonalRepresentative(form.Name.TidyName(), form.Address.Tidy());
                else
                    person.RecordDeath(form.DiedOn!.Value!.Value, form.Name.TidyName(), form.Address.Tidy());
                return Edit.Save(() =>
                    RedirectWithMessage("/people/" + reference, "It is recorded. Letters go to whoever deals with the estate")
                );
            }
        );

    private async Task<IActionResult> AgainAsync(string reference, EstateForm form)
    {
        await AskOnceMoreAsync(reference, form);
        return await ShowAsync(reference, form);
    }

    private async Task AskOnceMoreAsync(string reference, IVersionedForm form)
    {
        db.ChangeTracker.Clear();
        var version = await db
            .People.Where(kept => kept.Reference == reference)
            .Select(kept => kept.Version)
            .SingleAsync(CancellationToken);
        ModelState.AskOnceMore(form, version, Stale.Person);
    }

    private async Task<IActionResult> ShowAsync(string reference, EstateForm? form) =>
        await EstatePage.LoadAsync(db, reference, form, IsApprover, clock.Today, CancellationToken) is { } page
            ? View(nameof(Record), page)
            : NotFound();
}
