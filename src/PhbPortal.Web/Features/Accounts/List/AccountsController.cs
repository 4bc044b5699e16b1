using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Accounts.List;

/// <summary>The accounts that an administrator manages.</summary>
public sealed class AccountsController(PortalDbContext db, SleepingAccounts sleeping, PortalClock clock, TimeProvider time)
    : PortalController
{
    [HttpGet("accounts"), For(Role.Administrator, Can = "See the accounts that they look after")]
    public async Task<IActionResult> Index(AccountsForm form, string? page) =>
        View(
            await AccountsPage.LoadAsync(db, Me, form, page, sleeping, clock, CancellationToken) with
            {
                SettingsWaiting = await db.SettingsWaitingFor(Me).CountAsync(CancellationToken),
            }
        );

    [HttpGet("accounts/{account}"), Opens<AccountAccess>(Act.Read)]
    public async Task<IActionResult> Show(string account) =>
        View(await AccountPage.LoadAsync(db, account, Me, sleeping, clock, CancellationToken));

    /// <summary>Reopens an inactive or ended account. Ended roles stay ended.</summary>
    [HttpPost("accounts/{account}/open"), Opens<AccountAccess>(Act.Write)]
    public async Task<IActionResult> Open(string account)
    {
        var user = await db.Users.SingleAsync(u => u.Reference == account, CancellationToken);
        if (user.Id == Me.UserId)
            return NotFound();
        user.Open(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(CancellationToken);
        return RedirectWithMessage("/accounts/" + account, "The account is open again");
    }
}
