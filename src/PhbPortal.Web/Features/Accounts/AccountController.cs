using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Accounts;

/// <summary>What others do about one account while it is open. Nobody does it for themselves.</summary>
public abstract class AccountController(PortalDbContext db, PortalClock clock) : PortalController
{
    protected PortalDbContext Db { get; } = db;

    protected PortalClock Clock { get; } = clock;

    /// <summary>Another person's account, while it is open.</summary>
    protected async Task<PortalUser?> FindOpenAsync(string account)
    {
        var user = await Db.Users.SingleAsync(u => u.Reference == account, CancellationToken);
        return user.Id != Me.UserId && user.IsOpenOn(Clock.Today) ? user : null;
    }

    protected RedirectResult Done(string account, string words) => RedirectWithMessage("/accounts/" + account, words);

    /// <summary>Redirects to the page that shows the code once.</summary>
    protected RedirectResult ShowLetter(string account, PrintedCode printed)
    {
        TempData[PrintedCode.Note] = printed.Kept;
        return Redirect($"/accounts/{account}/letter");
    }
}
