using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Representatives;

/// <summary>Who acts for a person, with what authority, and until when (rules B02 to B12).</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class RepresentativesController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/representative")]
    public async Task<IActionResult> Appoint(string reference) =>
        await AppointPage.LoadAsync(db, reference, new() { FirstDay = DateField.From(clock.Today) }, clock.Today, CancellationToken)
            is { } page
            ? View(page)
            : NotFound();

    [HttpPost("cases/{reference}/representative")]
    public async Task<IActionResult> Appoint(string reference, AppointForm form)
    {
        if (ModelState.IsValid && await FindAsync(reference) is { } person)
        {
            var actor = Me.Actor;
            if (
                person.Representatives.Any(form.IsRecordedAs)
                || await KeepAsync(person, form.Version, () => person.Appoint(form.ToDetails(), actor))
            )
                return RedirectWithMessage("/people/" + person.Reference, $"{form.Name.TidyName()} acts for {person.Called}");
        }

        return await AppointPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpGet("cases/{reference}/representative/{number:int}/end")]
    public async Task<IActionResult> End(string reference, int number) =>
        await ShowEndAsync(reference, number, new() { LastDay = DateField.From(clock.Today) });

    [HttpPost("cases/{reference}/representative/{number:int}/end")]
    public async Task<IActionResult> End(string reference, int number, EndRepresentationForm form)
    {
        if (!ModelState.IsValid || await FindAsync(reference) is not { } person)
            return await ShowEndAsync(reference, number, form);
        if (person.Representatives.OrderBy(r => r.Id).ElementAtOrDefault(number - 1) is not { } acting)
            return NotFound();
        var (last, reason) = (form.LastDay.Value!.Value, form.Reason.Tidy());
        if (last < acting.FirstDay)
            ModelState.AddModelError("Form.LastDay", $"Last day must be the same as or after the first day, {acting.FirstDay.InFull()}");
        else if (
            (acting.LastDay == last && acting.EndedBecause == reason)
            || await KeepAsync(person, form.Version, () => person.EndRepresentation(acting, last, reason))
        )
            return RedirectWithMessage("/people/" + person.Reference, $"{acting.Name} acts for {person.Called} until {last.InFull()}");
        return await ShowEndAsync(reference, number, form);
    }

    [HttpGet("cases/{reference}/representative/{number:int}/check")]
    public async Task<IActionResult> Check(string reference, int number) => await ShowCheckAsync(reference, number, new());

    [HttpPost("cases/{reference}/representative/{number:int}/check")]
    public async Task<IActionResult> Check(string reference, int number, CheckRepresentativeForm form)
    {
        if (!ModelState.IsValid || await FindAsync(reference) is not { } person)
            return await ShowCheckAsync(reference, number, form);
        if (person.Representatives.OrderBy(r => r.Id).ElementAtOrDefault(number - 1) is not { } acting)
            return NotFound();
        var (on, seen, outcome) = (form.CheckedOn.Value!.Value, form.Number.Tidy(), form.Outcome.Tidy());
        return
            (acting.CheckedOn, acting.CheckNumber, acting.CheckOutcome) == (on, seen, outcome)
            || await KeepAsync(person, form.Version, () => person.RecordCheck(acting, on, seen, outcome))
            ? RedirectWithMessage("/people/" + person.Reference, $"The {Representative.CheckName(on)} of {acting.Name} was recorded")
            : await ShowCheckAsync(reference, number, form);
    }

    private async Task<IActionResult> ShowCheckAsync(string reference, int number, CheckRepresentativeForm form)
    {
        var page = await AppointPage.LoadAsync(db, reference, new(), clock.Today, CancellationToken);
        return page?.All.FirstOrDefault(a => a.Number == number) is { } acting
            ? View("Check", new CheckRepresentativePage(page.Head, form, acting, page.PersonVersion))
            : NotFound();
    }

    private async Task<IActionResult> ShowEndAsync(string reference, int number, EndRepresentationForm form)
    {
        var page = await AppointPage.LoadAsync(db, reference, new(), clock.Today, CancellationToken);
        return page?.All.FirstOrDefault(a => a.Number == number) is { } acting
            ? View("End", new EndRepresentationPage(page.Head, form, acting, page.PersonVersion))
            : NotFound();
    }

    private Task<Person?> FindAsync(string reference) =>
        db
            .People.Include(p => p.Representatives)
            .FirstOrDefaultAsync(p => db.Cases.Any(c => c.Reference == reference && c.PersonId == p.Id), CancellationToken);

    /// <returns>False, with nothing saved, if someone else saved since the form was shown.</returns>
    private async Task<bool> KeepAsync(Person person, int version, Action record)
    {
        if (!await this.TryRecordAsync(db, person, version, record, Stale.Person))
            return false;
        await db.EndQuestionsAsync(db.CarePlans.Where(p => p.PersonId == person.Id), CancellationToken);
        return true;
    }
}
