using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Account.Authenticator;

/// <summary>The authenticator app: setting it up and removing it.</summary>
[BeforeSecondStep]
[Fresh]
public sealed class AuthenticatorController(
    PortalDbContext db,
    UserManager<PortalUser> users,
    AccountSteps steps,
    AuthenticatorCodes app,
    FirstCodes firstCodes,
    FactorChange change,
    Web.SignIn.SecondStep secondStep
) : PortalController
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(30);

    [HttpGet("account/authenticator")]
    public async Task<IActionResult> Add()
    {
        var session = LiveSession.Of(HttpContext).Row;
        var seed = app.NewSeed();
        var key = await steps.BeginAsync(StepKind.AddAuthenticator, session.UserId, seed, GoodFor, CancellationToken);
        return View(AddAppPage.Of(new() { Key = key }, app.Shown(seed, session.UserName)));
    }

    [HttpPost("account/authenticator")]
    public async Task<IActionResult> Add(AddAppForm form)
    {
        var session = LiveSession.Of(HttpContext).Row;
        if (await steps.FindAsync(StepKind.AddAuthenticator, form.Key, CancellationToken) is not { } step || step.UserId != session.UserId)
            return Redirect("/account/authenticator");
        // App, session and first codes together or not at all.
        await using var whole = await db.Database.BeginTransactionAsync(CancellationToken);
        if (ModelState.IsValid && !await app.AddAsync(session.UserId, step.State, form.Code ?? "", CancellationToken))
            ModelState.AddModelError(
                "Form.Code",
                "Enter the code that the app shows now. If it never works, let your phone set its clock by itself"
            );
        if (!ModelState.IsValid)
            return View(AddAppPage.Of(form, app.Shown(step.State, session.UserName)));
        await steps.UseAsync(StepKind.AddAuthenticator, form.Key, CancellationToken);
        await change.GoOnAsync(HttpContext, await UserAsync(), "An app with codes was set up for your account", SignInWay.PasswordAndCode);
        var hasCodes = await firstCodes.GiveAsync(TempData, session.UserId, CancellationToken);
        await whole.CommitAsync(CancellationToken);
        return RedirectWithMessage(hasCodes ? "/account/security/codes" : "/account/security", "Your app is set up");
    }

    [HttpPost("account/authenticator/remove")]
    public async Task<IActionResult> Remove()
    {
        var session = LiveSession.Of(HttpContext);
        var factors = await Factors.OfAsync(db, session.Row.UserId, CancellationToken);
        if (factors is { App: true, Passkeys: 0 } && secondStep.IsNeededBy(session))
            return RedirectWithMessage("/account/security", "Not removed: your work needs a second step. Add a passkey first");
        if (await app.RemoveAsync(session.Row.UserId, CancellationToken) == 0)
            return Redirect("/account/security");
        await change.GoOnAsync(HttpContext, await UserAsync(), "The app with codes was removed from your account");
        return RedirectWithMessage("/account/security", "The app is removed");
    }

    private async Task<PortalUser> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a signed-in user is gone.");
}
