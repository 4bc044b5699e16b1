using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Cases;

/// <summary>
/// One thing is recorded about a case. The same form sent twice records it once, and nothing overwrites what someone else recorded
/// meanwhile.
/// </summary>
public abstract class CaseRecordingController(PortalDbContext db, PortalClock clock) : PortalController
{
    protected PortalDbContext Db { get; } = db;

    protected PortalClock Clock { get; } = clock;

    protected IActionResult Page(object? page) => page is null ? NotFound() : View(page);

    /// <param name="cases">Cases with existing records of this kind.</param>
    /// <param name="version">The version that the form was filled from.</param>
    /// <param name="isRecorded">Whether exactly this is already recorded.</param>
    /// <param name="again">The form with what was typed, and with what is wrong.</param>
    /// <param name="endsQuestions">Whether questions to managers about the plans of the case may need no answer afterwards.</param>
    protected Task<IActionResult> RecordAsync(
        IQueryable<CareCase> cases,
        string reference,
        int version,
        Func<CareCase, bool> isRecorded,
        Action<CareCase> record,
        Func<CareCase, Task<string>> done,
        Func<Task<IActionResult>> again,
        bool endsQuestions = false
    ) =>
        this.RecordAsync(
            Db,
            async () =>
                ModelState.IsValid
                && await cases.Include(c => c.Person).FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken) is { } found
                && await done(found) is var words
                    ? new(
                        found,
                        version,
                        isRecorded(found),
                        () => record(found),
                        () => RedirectWithMessage("/people/" + found.Person.Reference, words)
                    )
                    : null,
            again,
            Stale.Person,
            endsQuestions
                ? () => Db.TrySaveAndEndQuestionsAsync(Db.CarePlans.Where(p => p.Case.Reference == reference), CancellationToken)
                : null
        );

    protected Task<IActionResult> RecordAsync(
        IQueryable<CareCase> cases,
        string reference,
        int version,
        Func<CareCase, bool> isRecorded,
        Action<CareCase> record,
        string done,
        Func<Task<IActionResult>> again
    ) => RecordAsync(cases, reference, version, isRecorded, record, _ => Task.FromResult(done), again);
}
