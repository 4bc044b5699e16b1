using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.NewPassword;

/// <summary>For people who cannot sign in: requesting a link, using the code of a letter, choosing a password.</summary>
[AllowAnonymous]
public sealed class NewPasswordController(
    NewPasswords passwords,
    SecondCodes codes,
    Guesses guesses,
    UserManager<PortalUser> users,
    AuditTrail trail
) : PortalController
{
    [HttpGet("account/forgotten")]
    public IActionResult Forgotten() => View(new ForgottenPage(new(), passwords.AreSent));

    [HttpPost("account/forgotten")]
    public async Task<IActionResult> Forgotten(ForgottenForm form)
    {
        if (!ModelState.IsValid || !passwords.AreSent)
            return View(new ForgottenPage(form, passwords.AreSent));
        if (await guesses.TakeAsync(HttpContext, "forgotten " + users.NormalizeName(form.SignInName), CancellationToken) is { } wait)
            return this.TooManyTries(wait);
        await passwords.SendLinkAsync(form.SignInName.Tidy(), CancellationToken);
        return Redirect("/account/forgotten/sent");
    }

    [HttpGet("account/forgotten/sent")]
    public IActionResult Sent() => View();

    [HttpGet("account/letter")]
    public IActionResult Letter() => View(new LetterForm());

    [HttpPost("account/letter")]
    public async Task<IActionResult> Letter(LetterForm form)
    {
        if (!ModelState.IsValid)
            return View(form);
        var name = users.NormalizeName(form.SignInName);
        if (await guesses.TakeAsync(HttpContext, "letter " + name, CancellationToken) is { } wait)
            return this.TooManyTries(wait);
        if (await passwords.FindAsync(form.Code, CancellationToken) is { } way && way.User.NormalizedUserName == name)
        {
            await guesses.GiveBackAsync(CancellationToken);
            return Redirect("/account/new-password" + QueryString.Create("code", way.Key));
        }

        await trail.DoorAsync(AuditedEvent.SignInRefused, Actor.Portal, "A letter’s code that is not right", CancellationToken);
        ModelState.AddModelError(
            nameof(form.Code),
            "Enter the sign-in name and the code as they stand on the letter. One of them is not right, or the code was used or has run out"
        );
        return View(form);
    }

    [HttpGet("account/new-password")]
    public async Task<IActionResult> Choose(string? code) =>
        await passwords.FindAsync(code, CancellationToken) is { } way
            ? View(ChoosePasswordPage.Of(new() { Key = way.Key }, way))
            : View("Over");

    [HttpPost("account/new-password")]
    public async Task<IActionResult> Choose(ChoosePasswordForm form)
    {
        if (await passwords.FindAsync(form.Key, CancellationToken) is not { } way)
            return View("Over");
        if (ModelState.IsValid && await passwords.ObjectionAsync(way.User, form.New ?? "") is { } objection)
            ModelState.AddModelError("Form.New", objection);
        if (way.Factors.Any && string.IsNullOrWhiteSpace(form.Code))
            ModelState.AddModelError("Form.Code", "Enter a code from your app, or one of your recovery codes");
        if (!ModelState.IsValid)
            return View(ChoosePasswordPage.Of(form, way));
        if (way.Factors.Any && await RefusedAsync(form, way) is { } refused)
            return refused;
        if (!await passwords.SetAsync(way, form.New ?? "", CancellationToken))
            return View("Over");
        return RedirectWithMessage(SessionScheme.SignInPage, "Your password is set. Sign in with it");
    }

    /// <summary>A new password never replaces the second step.</summary>
    private async Task<IActionResult?> RefusedAsync(ChoosePasswordForm form, WayIn way)
    {
        var user = way.User;
        if (await guesses.TakeAsync(HttpContext, $"second step of {user.Id}", CancellationToken) is { } wait)
            return this.TooManyTries(wait);
        if (await codes.WayAsync(user.Id, form.Code ?? "", CancellationToken) is not null)
        {
            await guesses.GiveBackAsync(CancellationToken);
            return null;
        }

        await trail.DoorAsync(
            AuditedEvent.SignInRefused,
            new(user.Id, user.DisplayName, Role.System),
            "Wrong code with a new password",
            CancellationToken
        );
        ModelState.AddModelError(
            "Form.Code",
            "Enter the code that your app shows now, or a recovery code that you have not used. Each code works once"
        );
        return View("Choose", ChoosePasswordPage.Of(form, way));
    }
}
