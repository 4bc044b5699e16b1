using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.Passkeys;

/// <summary>Passkeys: adding, removing and signing in with one. The browser's part is in Assets/js/passkeys.js.</summary>
[BeforeSecondStep]
public sealed class PasskeysController(
    PortalDbContext db,
    UserManager<PortalUser> users,
    Web.SignIn.Passkeys passkeys,
    FirstCodes firstCodes,
    FactorChange change,
    Web.SignIn.SecondStep secondStep,
    Arrival arrival,
    Guesses guesses,
    AuditTrail trail
) : PortalController
{
    private const string JsonText = "application/json";
    private const string Security = "/account/security";

    [Fresh]
    [HttpGet("account/passkeys/add")]
    public IActionResult Add() => View(new AddPasskeyPage(new(), passkeys.AreOffered(HttpContext)));

    [Fresh]
    [HttpPost("account/passkeys/begin")]
    public async Task<IActionResult> Begin() =>
        passkeys.AreOffered(HttpContext) ? Json(await passkeys.BeginAddingAsync(HttpContext, await UserAsync())) : BadRequest();

    [Fresh]
    [HttpPost("account/passkeys/add")]
    public async Task<IActionResult> Add(AddPasskeyForm form)
    {
        var user = await UserAsync();
        // Passkey, session and first codes together or not at all; what a device answered is used up all the same.
        await using var whole = await db.Database.BeginTransactionAsync(CancellationToken);
        if (ModelState.IsValid && !await passkeys.AddAsync(HttpContext, user, form.Credential ?? "", form.Name.TidyName()))
            ModelState.AddModelError("Form.Name", "The passkey was not kept. Try again, and answer your device within five minutes");
        if (!ModelState.IsValid)
        {
            await whole.CommitAsync(CancellationToken);
            return View(new AddPasskeyPage(form, passkeys.AreOffered(HttpContext)));
        }

        await change.GoOnAsync(HttpContext, user, "A passkey was added to your account", SignInWay.Passkey);
        var hasCodes = await firstCodes.GiveAsync(TempData, user.Id, CancellationToken);
        await whole.CommitAsync(CancellationToken);
        return RedirectWithMessage(hasCodes ? "/account/security/codes" : Security, "Your passkey is kept");
    }

    [Fresh]
    [HttpPost("account/passkeys/remove")]
    public async Task<IActionResult> Remove(RemovePasskeyForm form)
    {
        var user = await UserAsync();
        var session = LiveSession.Of(HttpContext);
        var kept = (await users.GetPasskeysAsync(user)).FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == form.Id);
        if (kept is null)
            return Redirect(Security);
        if (await Factors.OfAsync(db, user.Id, CancellationToken) is { App: false, Passkeys: 1 } && secondStep.IsNeededBy(session))
            return RedirectWithMessage(Security, "Not removed: your work needs a second step. Add another passkey or an app first");
        if (!(await users.RemovePasskeyAsync(user, kept.CredentialId)).Succeeded)
            return Redirect(Security);
        await change.GoOnAsync(HttpContext, user, "A passkey was removed from your account");
        return RedirectWithMessage(Security, "The passkey is removed here. Remove it from your device too");
    }

    [AllowAnonymous]
    [HttpPost("account/sign-in/passkey/begin")]
    public async Task<IActionResult> BeginSigningIn()
    {
        if (!passkeys.AreOffered(HttpContext))
            return BadRequest();
        // Each leaves a row behind, so the number for a stranger must be limited.
        return await guesses.TakeAsync(HttpContext, CancellationToken) is { } wait
            ? this.TooManyTries(wait)
            : Json(await passkeys.BeginSigningInAsync(HttpContext));
    }

    [AllowAnonymous]
    [HttpPost("account/sign-in/passkey")]
    public async Task<IActionResult> SignIn(PasskeySignInForm form)
    {
        var user = await passkeys.WhoseAsync(HttpContext, form.Credential ?? "");
        if (user is not null)
            await guesses.GiveBackAsync(HttpContext, CancellationToken);
        if (
            user is not null
            && await arrival.OfAsync(HttpContext, user, SignInWay.Passkey, Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : null)
                is { } next
        )
            return LocalRedirect(next);
        await trail.DoorAsync(
            AuditedEvent.SignInRefused,
            user is null ? Actor.Portal : new(user.Id, user.DisplayName, Role.System),
            user is null ? "A passkey that was not accepted" : "A passkey of an account that is not open",
            CancellationToken
        );
        return View("Refused");
    }

    private async Task<PortalUser> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a signed-in user is gone.");

#pragma warning disable RS0030 // The framework wrote it, as JSON already.
    private ContentResult Json(string written) => Content(written, JsonText);
#pragma warning restore RS0030
}
