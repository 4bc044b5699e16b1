using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Payees;

/// <summary>The checks of the payee of support: employer, contract and pay, register, insurance.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive, ComparesEditors]
public sealed class PayeesController(PortalDbContext db, PortalClock clock) : PlanEditingController(db, clock)
{
    [HttpGet("plans/{plan}/support/{line:int}/checks")]
    public Task<IActionResult> Record(string plan, int line) =>
        ShowAsync(plan, (heading, kept) => ChecksPage.Of(heading, kept, line, null));

    [HttpPost("plans/{plan}/support/{line:int}/checks")]
    public Task<IActionResult> Record(string plan, int line, ChecksForm form) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (kept.SupportOf(line) is not { } support)
                    return Edit.Answer(NotFound());
                if (support.Questions == PayeeQuestions.None)
                    return Edit.Answer(Redirect(HrefAfter(plan)));
                form.JudgeAgainst(support, Clock.Today, ModelState);
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowAsync(plan, (heading, now) => ChecksPage.Of(heading, now, line, form), nameof(Record)));
                if (form.Version != kept.Version)
                    return Edit.Answer(this.Compare(form, ChecksForm.From(kept, support), "Who is paid", HrefAfter(plan), Saved));
                kept.RecordChecks(line, form.ToChecks());
                return Edit.Save(Saved);

                RedirectResult Saved() => Done(plan, "Kept what was seen of who is paid");
            }
        );

    protected override string HrefAfter(string plan) => $"/plans/{plan}/support";
}
