using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.Security;

/// <summary>How someone signs in, and where they are signed in now.</summary>
[BeforeSecondStep]
public sealed class SecurityController(
    PortalDbContext db,
    UserManager<PortalUser> users,
    Sessions sessions,
    RecoveryCodes recovery,
    Web.SignIn.SecondStep secondStep,
    PortalClock clock
) : PortalController
{
    [HttpGet("account/security")]
    public async Task<IActionResult> Index(bool offer) =>
        View(await SecurityPage.LoadAsync(db, LiveSession.Of(HttpContext), secondStep, offer, clock, CancellationToken));

    [HttpPost("account/security/sessions")]
    public async Task<IActionResult> EndSessions(EndSessionsForm form)
    {
        var session = LiveSession.Of(HttpContext).Row;
        var ended = await sessions.EndAsync(
            session.UserId,
            form.Only.Tidy().Length > 0 ? form.Only : null,
            session.Reference,
            CancellationToken
        );
        return RedirectWithMessage("/account/security", ended == 0 ? "You were not signed in there any more" : "Signed out there");
    }

    /// <summary>A new set of recovery codes: the old ones stop working.</summary>
    [Fresh]
    [HttpPost("account/security/codes")]
    public async Task<IActionResult> MakeCodes()
    {
        var user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a signed-in user is gone.");
        TempData[FirstCodes.Note] = string.Join('\n', await recovery.MakeAsync(user.Id, CancellationToken));
        return Redirect("/account/security/codes");
    }

    [HttpGet("account/security/codes")]
    public IActionResult Codes() => View(new CodesPage(TempData[FirstCodes.Note] is string codes ? codes.Split('\n') : []));
}
