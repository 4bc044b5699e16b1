using System.Data;
using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Accounts.EndingAccounts;

/// <summary>Ends an account, or one role of it, from a day on. What its owner still has to do goes to a named colleague first.</summary>
[Route("accounts/{account}")]
public sealed class LeaversController(PortalDbContext db, AuditTrail trail, PortalClock clock) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    private SignedIn Me => SignedIn.From(User);

    [HttpGet("end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> End(string account) => ShowAsync(account, null);

    [HttpPost("end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> End(string account, EndForm form) => KeepAsync(account, null, form);

    [HttpGet("roles/{membership}/end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> EndRole(string account, string membership) => ShowAsync(account, membership);

    [HttpPost("roles/{membership}/end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> EndRole(string account, string membership, EndForm form) => KeepAsync(account, membership, form);

    private async Task<IActionResult> ShowAsync(string account, string? membership) =>
        await EndPage.LoadAsync(db, account, membership, Me, EndForm.On(clock.Today), clock.Today, Stop) is { } page
            ? View("End", page)
            : NotFound();

    private async Task<IActionResult> KeepAsync(string account, string? membership, EndForm form)
    {
        if (await EndPage.LoadAsync(db, account, membership, Me, form, clock.Today, Stop) is not { } page)
            return NotFound();
        if (ModelState.IsValid && await page.ObjectionAsync(db, form.From.Value!.Value, Stop) is { } objection)
            ModelState.AddModelError("Form." + objection.Field, objection.Message);
        if (!ModelState.IsValid)
            return View("End", page);
        if (!await TryToEndAsync(page, form))
        {
            ModelState.AddModelError(
                "",
                "Somebody changed one of the records at the same moment. Nothing was ended: look at the page, and send it again"
            );
            db.ChangeTracker.Clear();
            return View("End", page);
        }

        var from = form.From.Value!.Value;
        TempData[PageText.Done] = from <= clock.Today ? "Ended, from now on" : $"Ended from {from.InFull()} on";
        return Redirect("/accounts/" + account);
    }

    private async Task<bool> TryToEndAsync(EndPage page, EndForm form)
    {
        // Two administrators who end each other at the same moment must not both be let through, so whoever is left is counted again.
        await using var whole = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, Stop);
        try
        {
            await EndAsync(page, form);
            if (await page.ObjectionAsync(db, form.From.Value!.Value, Stop) is not null)
                return false;
            await trail.WayInAsync(AuditedEvent.Ended, Me.Actor, page.Head.Reference, page.What, Stop, form.Reason.Trim());
            await whole.CommitAsync(Stop);
            return true;
        }
        catch (Exception clash)
            when (clash is DbUpdateConcurrencyException or DbException { IsTransient: true }
                || clash.InnerException is DbException { IsTransient: true }
            )
        {
            return false;
        }
    }

    private async Task EndAsync(EndPage page, EndForm form)
    {
        var from = form.From.Value!.Value;
        var user = await db.Users.SingleAsync(u => u.Id == page.Head.UserId, Stop);
        if (page.Membership is null)
            user.CloseFrom(from, form.Reason.Trim());
        foreach (
            var held in await db
                .Memberships.Where(m =>
                    m.UserId == user.Id
                    && (page.Membership == null || m.Reference == page.Membership)
                    && (m.LastDay == null || m.LastDay >= from)
                )
                .ToListAsync(Stop)
        )
            held.End(from.AddDays(-1) < held.FirstDay.AddDays(-1) ? held.FirstDay.AddDays(-1) : from.AddDays(-1));
        if (page.Colleague is { } colleague)
            await OwnedWork.HandToAsync(db, user.Id, page.SiteIds, new(colleague.UserId, colleague.Name, Role.CareCoordinator), Stop);
        await db.SaveChangesAsync(Stop);
    }
}
