using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Estates;

/// <summary>Correcting the day of a recorded death, or withdrawing a death recorded in error.</summary>
public sealed partial class EstatesController
{
    [HttpGet("people/{reference}/estate/correct"), Opens<PersonAccess>(Act.Decide)]
    public async Task<IActionResult> Correct(string reference) => await ShowCorrectAsync(reference, null);

    [HttpPost("people/{reference}/estate/correct"), Opens<PersonAccess>(Act.Decide)]
    public Task<IActionResult> Correct(string reference, CorrectDeathForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await CorrectDeathPage.LoadAsync(db, reference, form, IsApprover, clock.Today, CancellationToken) is not { } page)
                    return Edit.Answer(NotFound());
                if (SentBefore(page) is { } before)
                    return Edit.Answer(RecordedOnce($"/decisions/{before}"));
                if (!page.CanBeSent)
                    return Edit.Answer(View(page));
                if (ModelState.IsValid && form.Corrected is { } day && Objection(page, day) is { } words)
                    ModelState.AddModelError("Form.DiedOn", words);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                var careCase = await db
                    .Cases.Include(c => c.Person)
                    .Where(c => c.Person.Reference == reference)
                    .OrderByDescending(c => c.Id)
                    .FirstAsync(CancellationToken);
                if (form.Version != careCase.Person.Version)
                    return Edit.Answer(await CorrectAgainAsync(reference, form));
                var budgets = await db.AgreedBudgetsAsync(careCase.PersonId, CancellationToken);
                var decision = form.CorrectIn(careCase, budgets, clock.OccasionBy(Me.Actor));
                db.Decisions.Add(decision);
                return Edit.Save(() =>
                    RedirectWithMessage(
                        $"/people/{reference}{(form.IsWithdrawal ? "" : "/estate")}",
                        $"It is corrected. {decision.Subject}"
                    )
                );
            },
            lost: () => CorrectAgainAsync(reference, form)
        );

    // If the last correction has the same author and reason, this form was sent before.
    private string? SentBefore(CorrectDeathPage page) =>
        page.History is [{ } last, ..]
        && last.ByUserId == Me.UserId
        && last.On == page.Today
        && page.Form.IsTheSameAs(last.Kind, last.Reason)
        && page.DiedOn == page.Form.Corrected
            ? last.Decision
            : null;

    private static string? Objection(CorrectDeathPage page, DateOnly day) =>
        day == page.DiedOn ? $"{day.InFull()} is the day that is recorded. Enter the right day"
        : day < page.BornOn ? "The day of the death must be the day of birth or later"
        : page.NeedsAnApprover && !page.IsApprover ? $"A budget ran after {day.InFull()} and would end on it, so an approver corrects it"
        : null;

    private async Task<IActionResult> CorrectAgainAsync(string reference, CorrectDeathForm form)
    {
        await AskOnceMoreAsync(reference, form);
        return await ShowCorrectAsync(reference, form);
    }

    private async Task<IActionResult> ShowCorrectAsync(string reference, CorrectDeathForm? form) =>
        await CorrectDeathPage.LoadAsync(db, reference, form, IsApprover, clock.Today, CancellationToken) is { } page
            ? View(nameof(Correct), page)
            : NotFound();
}
