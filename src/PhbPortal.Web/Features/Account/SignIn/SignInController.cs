using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Mail;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Account.SignIn;

public sealed class SignInController(
    PortalDbContext db,
    UserManager<PortalUser> users,
    PasswordCheck passwords,
    SecondStepCookie secondStep,
    Arrival arrival,
    Sessions sessions,
    AccountSteps steps,
    Outbox outbox,
    AuditTrail trail
) : PortalController
{
    /// <param name="again">A signed-in user proves again who they are, before a change to how they sign in.</param>
    [AllowAnonymous]
    [HttpGet("account/sign-in")]
    public IActionResult SignIn([AsTyped] string? returnUrl, bool again) =>
        User.Identity is { IsAuthenticated: true } && !again
            ? LocalRedirect(Local(returnUrl) ?? StartPage.Of(Me.Role))
            : View(new SignInForm { ReturnUrl = returnUrl ?? "", Again = again });

    [AllowAnonymous]
    [HttpPost("account/sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (!ModelState.IsValid)
            return View(form);
        var tried = await passwords.MatchAsync(HttpContext, form.Email.Tidy(), form.Password ?? "");
        if (tried.Wait is { } wait)
            return this.TooManyTries(wait);
        if (tried.Right is { } user)
        {
            if (!user.IsDisabled && (await Factors.OfAsync(db, user.Id, CancellationToken)).Any)
            {
                await secondStep.GiveAsync(HttpContext, user, Local(form.ReturnUrl));
                return Redirect("/account/second-step");
            }

            if (await arrival.OfAsync(HttpContext, user, SignInWay.Password, Local(form.ReturnUrl)) is { } next)
                return LocalRedirect(next);
        }

        ModelState.AddModelError(nameof(form.Email), "Enter the sign-in name and password of your account. One of them is not right");
        return View(form);
    }

    /// <summary>For someone who has proved who they are but whose account is inactive.</summary>
    [AllowAnonymous]
    [HttpGet("account/asleep")]
    public IActionResult Asleep() => View();

    [BeforeSecondStep]
    [HttpPost("account/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await sessions.EndAsync(HttpContext);
        await trail.DoorAsync(AuditedEvent.SignedOut, Me.Actor, "", CancellationToken);
        // Going back in the browser must not show what was read.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/");
    }

    [BeforeSecondStep]
    [HttpGet("account/change-password")]
    public IActionResult ChangePassword() => View(new ChangePasswordForm());

    [BeforeSecondStep]
    [HttpPost("account/change-password")]
    public async Task<IActionResult> ChangePassword(ChangePasswordForm form)
    {
        if (!ModelState.IsValid)
            return View(form);
        var user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a signed-in user is gone.");
        var tried = await passwords.IsRightAsync(HttpContext, user, form.Current ?? "");
        if (tried.Wait is { } wait)
            return this.TooManyTries(wait);
        if (tried.Right is null)
            ModelState.AddModelError(nameof(form.Current), "Enter the password that you use now");
        else if ((await users.ChangePasswordAsync(user, form.Current ?? "", form.New ?? "")).Errors.FirstOrDefault() is { } refused)
            ModelState.AddModelError(nameof(form.New), refused.Description);
        if (!ModelState.IsValid)
            return View(form);

        // Every session of the account ends with the old stamp, and so does whatever was started with the old password; this browser
        // starts a new one.
        await steps.ForgetAsync([StepKind.SecondFactor, StepKind.PasswordByEmail, StepKind.PasswordByLetter], user.Id, CancellationToken);
        outbox.Tell(user, "Your password was changed");
        var role = await sessions.StartAsync(HttpContext, user, LiveSession.Of(HttpContext).Row.Way);
        return RedirectWithMessage(StartPage.Of(role ?? Me.Role), "Password changed");
    }

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}
