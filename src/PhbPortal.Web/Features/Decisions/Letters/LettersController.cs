using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Decisions.Letters;

/// <summary>The letter of a decision, and the record that it was given (rule I03).</summary>
public sealed class LettersController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("decisions/{reference}/letter"), Opens<DecisionAccess>(Act.Read)]
    public Task<IActionResult> Show(string reference) => ShowAsync(reference, new());

    [HttpPost("decisions/{reference}/letter"), Opens<DecisionAccess>(Act.Write)]
    public Task<IActionResult> Show(string reference, GiveForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (
                    await PrintedLetter.LoadAsync(db, reference, readsAll: true, clock.Today, CancellationToken)
                    is not { Letter: not null } printed
                )
                    return Edit.Answer(NotFound());
                if (!ModelState.IsValid || printed is { Letter.Waits: true, Decision.IsInError: true })
                    return Edit.Answer(View(new DecisionLetterPage(printed, Me, form)));
                var letter = await db
                    .DecisionLetters.Include(l => l.Decision)
                    .SingleAsync(l => l.Decision.Reference == reference, CancellationToken);
                var refusal = letter.Give(form.On.Value!.Value, form.How!.Value, printed.Addressees, clock.OccasionBy(Me.Actor));
                if (refusal is null)
                    return Edit.Save(() =>
                        RedirectWithMessage($"/decisions/{reference}/letter", "It is recorded that the letter was given")
                    );
                if (!letter.Waits)
                    return Edit.Answer(RedirectWithMessage($"/decisions/{reference}/letter", refusal));
                ModelState.AddModelError("Form.On", refusal);
                return Edit.Answer(View(new DecisionLetterPage(printed, Me, form)));
            }
        );

    private async Task<IActionResult> ShowAsync(string reference, GiveForm form) =>
        await PrintedLetter.LoadAsync(db, reference, DecisionAccess.ReadsAll(Me), clock.Today, CancellationToken) is { } printed
            ? View(new DecisionLetterPage(printed, Me, form))
            : NotFound();
}
