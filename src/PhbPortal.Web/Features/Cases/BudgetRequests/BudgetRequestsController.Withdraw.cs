using Microsoft.AspNetCore.Mvc;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.BudgetRequests;

/// <summary>Whoever asked for a budget withdraws the request.</summary>
public sealed partial class BudgetRequestsController
{
    [HttpGet("asked-for/{asking}/withdrawn"), Opens<BudgetRequestAccess>(Act.Write)]
    public async Task<IActionResult> Withdraw(string asking) =>
        Withdrawing(
            await AnswerBudgetRequestPage.LoadAsync(db, asking, null, Me, clock.Today, CancellationToken),
            new() { On = DateField.From(clock.Today) }
        );

    [HttpPost("asked-for/{asking}/withdrawn"), Opens<BudgetRequestAccess>(Act.Write)]
    public Task<IActionResult> Withdraw(string asking, WithdrawForm form)
    {
        return this.EditAsync(
            db,
            async () =>
            {
                var request = await FindAsync(asking);
                if (!request.Waits)
                    return Edit.Answer(
                        RedirectWithMessage(
                            "/asked-for/" + asking,
                            request.State == BudgetRequestState.Withdrawn
                                ? SentTwice.Words
                                : "This request was answered, so it is not taken back"
                        )
                    );
                if (ModelState.IsValid && form.On.Value < request.AskedOn)
                    ModelState.AddModelError("Form.On", $"The day cannot be before {request.AskedOn.InFull()}, the day it was asked for");
                if (!ModelState.IsValid)
                    return Edit.Answer(await AgainAsync());
                request.Withdraw(form.By.TidyName(), form.On.Value!.Value, clock.OccasionBy(Me.Actor));
                return Edit.Save(() => RedirectWithMessage("/asked-for/" + asking, "It is written down that the request was taken back"));
            },
            lost: () =>
            {
                ModelState.AddModelError("", Changed);
                return AgainAsync();
            }
        );

        async Task<IActionResult> AgainAsync() =>
            Withdrawing(await AnswerBudgetRequestPage.LoadAsync(db, asking, null, Me, clock.Today, CancellationToken), form);
    }

    private IActionResult Withdrawing(AnswerBudgetRequestPage? page, WithdrawForm form) =>
        page switch
        {
            null => NotFound(),
            { Request.Waits: false } => RedirectWithMessage("/asked-for/" + page.Request.Reference, "This request does not wait any more"),
            _ => View(nameof(Withdraw), new WithdrawPage(page, form)),
        };
}
