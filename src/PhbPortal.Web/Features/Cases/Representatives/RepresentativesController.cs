using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
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
    public Task<IActionResult> Appoint(string reference) => ShowAppointAsync(reference, new() { FirstDay = DateField.From(clock.Today) });

    [HttpPost("cases/{reference}/representative")]
    public Task<IActionResult> Appoint(string reference, AppointForm form) =>
        RecordAsync(
            reference,
            form.Version,
            person =>
                new(
                    person.Representatives.Any(form.IsRecordedAs),
                    () => person.Appoint(form.ToDetails(), Me.Actor),
                    $"{form.Name.TidyName()} acts for {person.Called}"
                ),
            () => ShowAppointAsync(reference, form)
        );

    [HttpGet("cases/{reference}/representative/{number:int}/end")]
    public Task<IActionResult> End(string reference, int number) =>
        ShowEndAsync(reference, number, new() { LastDay = DateField.From(clock.Today) });

    [HttpPost("cases/{reference}/representative/{number:int}/end")]
    public Task<IActionResult> End(string reference, int number, EndRepresentationForm form) =>
        RecordAsync(
            reference,
            form.Version,
            person =>
                Acting(person, number) is { } acting && form.CanEnd(acting, ModelState)
                    ? new(
                        form.IsRecordedAs(acting),
                        () => person.EndRepresentation(acting, form.LastDay.Value!.Value, form.Reason.Tidy()),
                        $"{acting.Name} acts for {person.Called} until {form.LastDay.Value!.Value.InFull()}"
                    )
                    : null,
            () => ShowEndAsync(reference, number, form)
        );

    [HttpGet("cases/{reference}/representative/{number:int}/check")]
    public Task<IActionResult> Check(string reference, int number) => ShowCheckAsync(reference, number, new());

    [HttpPost("cases/{reference}/representative/{number:int}/check")]
    public Task<IActionResult> Check(string reference, int number, CheckRepresentativeForm form) =>
        RecordAsync(
            reference,
            form.Version,
            person =>
                Acting(person, number) is { } acting
                    ? new(
                        form.IsRecordedAs(acting),
                        () => person.RecordCheck(acting, form.CheckedOn.Value!.Value, form.Number.Tidy(), form.Outcome.Tidy()),
                        $"The {Representative.CheckName(form.CheckedOn.Value!.Value)} of {acting.Name} was recorded"
                    )
                    : null,
            () => ShowCheckAsync(reference, number, form)
        );

    private async Task<IActionResult> ShowAppointAsync(string reference, AppointForm form) =>
        await AppointPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    private Task<IActionResult> ShowCheckAsync(string reference, int number, CheckRepresentativeForm form) =>
        ShowAsync(
            reference,
            number,
            (page, acting) => View("Check", new CheckRepresentativePage(page.Head, form, acting, page.PersonVersion))
        );

    private Task<IActionResult> ShowEndAsync(string reference, int number, EndRepresentationForm form) =>
        ShowAsync(reference, number, (page, acting) => View("End", new EndRepresentationPage(page.Head, form, acting, page.PersonVersion)));

    private async Task<IActionResult> ShowAsync(string reference, int number, Func<AppointPage, AppointPage.Acting, IActionResult> show) =>
        await AppointPage.LoadAsync(db, reference, new(), clock.Today, CancellationToken) is { } page
        && page.All.FirstOrDefault(a => a.Number == number) is { } acting
            ? show(page, acting)
            : NotFound();

    private static Representative? Acting(Person person, int number) =>
        person.Representatives.OrderBy(r => r.Id).ElementAtOrDefault(number - 1);

    private Task<IActionResult> RecordAsync(string reference, int version, Func<Person, Step?> step, Func<Task<IActionResult>> again) =>
        this.RecordAsync(
            db,
            async () =>
                ModelState.IsValid && await FindAsync(reference) is { } person && step(person) is var (isRecorded, record, words)
                    ? new(person, version, isRecorded, record, () => RedirectWithMessage("/people/" + person.Reference, words))
                    : null,
            again,
            Stale.Person,
            () => db.TrySaveAndEndQuestionsAsync(PlansOf(reference), CancellationToken)
        );

    private Task<Person?> FindAsync(string reference) =>
        db
            .People.Include(p => p.Representatives)
            .FirstOrDefaultAsync(p => db.Cases.Any(c => c.Reference == reference && c.PersonId == p.Id), CancellationToken);

    private IQueryable<CarePlan> PlansOf(string reference) =>
        db.CarePlans.Where(p => db.Cases.Any(c => c.Reference == reference && c.PersonId == p.PersonId));

    private sealed record Step(bool IsRecorded, Action Record, string Done);
}
