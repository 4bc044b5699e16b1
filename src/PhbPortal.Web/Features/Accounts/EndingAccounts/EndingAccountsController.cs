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
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.EndingAccounts;

/// <summary>Ends an account, or one of its roles, from a day. The owner's open work first goes to a named colleague.</summary>
public sealed class EndingAccountsController(PortalDbContext db, AuditTrail trail, PortalClock clock) : PortalController
{
    [HttpGet("accounts/{account}/end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> End(string account) => ShowAsync(account, null);

    [HttpPost("accounts/{account}/end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> End(string account, EndAccountForm form) => KeepAsync(account, null, form);

    [HttpGet("accounts/{account}/roles/{membership}/end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> EndRole(string account, string membership) => ShowAsync(account, membership);

    [HttpPost("accounts/{account}/roles/{membership}/end"), Opens<AccountAccess>(Act.Write)]
    public Task<IActionResult> EndRole(string account, string membership, EndAccountForm form) => KeepAsync(account, membership, form);

    private async Task<IActionResult> ShowAsync(string account, string? membership) =>
        await EndAccountPage.LoadAsync(db, account, membership, Me, EndAccountForm.On(clock.Today), clock.Today, CancellationToken)
            is { } page
            ? View("End", page)
            : NotFound();

    private async Task<IActionResult> KeepAsync(string account, string? membership, EndAccountForm form)
    {
        if (await EndAccountPage.LoadAsync(db, account, membership, Me, form, clock.Today, CancellationToken) is not { } page)
            return NotFound();
        if (ModelState.IsValid && await page.ObjectionAsync(db, form.From.Value!.Value, CancellationToken) is { } objection)
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
        return RedirectWithMessage("/accounts/" + account, from <= clock.Today ? "Ended, from now on" : $"Ended from {from.InFull()} on");
    }

    private async Task<bool> TryToEndAsync(EndAccountPage page, EndAccountForm form)
    {
        // Two administrators who end each other at the same moment must not both succeed, so the remaining ones are counted again.
        await using var whole = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, CancellationToken);
        try
        {
            await EndAsync(page, form);
            if (await page.ObjectionAsync(db, form.From.Value!.Value, CancellationToken) is not null)
                return false;
            await trail.WayInAsync(AuditedEvent.Ended, Me.Actor, page.Head.Reference, page.What, CancellationToken, form.Reason.Tidy());
            await whole.CommitAsync(CancellationToken);
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

    private async Task EndAsync(EndAccountPage page, EndAccountForm form)
    {
        var from = form.From.Value!.Value;
        var user = await db.Users.SingleAsync(u => u.Id == page.Head.UserId, CancellationToken);
        if (page.Membership is null)
            user.CloseFrom(from, form.Reason.Tidy());
        foreach (
            var held in await db
                .Memberships.Where(m =>
                    m.UserId == user.Id
                    && (page.Membership == null || m.Reference == page.Membership)
                    && (m.LastDay == null || m.LastDay >= from)
                )
                .ToListAsync(CancellationToken)
        )
            held.End(from.AddDays(-1) < held.FirstDay.AddDays(-1) ? held.FirstDay.AddDays(-1) : from.AddDays(-1));
        if (page.Colleague is { } colleague)
            await OwnedWork.HandToAsync(
                db,
                user.Id,
                page.SiteIds,
                new(colleague.UserId, colleague.Name, Role.CareCoordinator),
                CancellationToken
            );
        await db.SaveChangesAsync(CancellationToken);
    }
}
