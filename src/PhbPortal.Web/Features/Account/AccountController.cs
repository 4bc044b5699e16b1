using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Account;

public sealed class AccountController(PortalDbContext db, UserManager<PortalUser> users, PasswordCheck passwords, PortalClock clock) : Controller
{
    [AllowAnonymous]
    [HttpGet("account/sign-in")]
    public IActionResult SignIn(string? returnUrl) =>
        User.Identity is { IsAuthenticated: true } ? LocalRedirect(After(Access.SignedIn.From(User), returnUrl)) : View(new SignInForm { ReturnUrl = returnUrl ?? "" });

    [AllowAnonymous]
    [HttpPost("account/sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (!ModelState.IsValid)
            return View(form);
        var user = await passwords.MatchAsync(form.Email, form.Password, HttpContext.RequestAborted);
        var standing = user is null ? null : await Standing.FindAsync(db, user.Id, clock.Today, HttpContext.RequestAborted);
        if (standing is null)
        {
            ModelState.AddModelError(nameof(form.Email), "Enter the email address and password of your account. One of them is not right");
            return View(form);
        }

        await RememberAsync(standing.Principal());
        return LocalRedirect(After(standing.SignedIn, form.ReturnUrl));
    }

    [HttpPost("account/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/");
    }

    [HttpGet("account/change-password")]
    public IActionResult ChangePassword() => View(new ChangePasswordForm());

    [HttpPost("account/change-password")]
    public async Task<IActionResult> ChangePassword(ChangePasswordForm form)
    {
        if (!ModelState.IsValid)
            return View(form);
        var user = await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a signed-in user is gone.");
        var changed = await passwords.IsRightAsync(user, form.Current, HttpContext.RequestAborted) ? await users.ChangePasswordAsync(user, form.Current, form.New) : null;
        if (changed is not { Succeeded: true })
        {
            ModelState.AddModelError(nameof(form.Current), "Enter the password that you use now");
            return View(form);
        }

        // Every other session of the account ends with the old stamp; this one goes on with the new.
        var standing = await Standing.FindAsync(db, user.Id, clock.Today, HttpContext.RequestAborted);
        await RememberAsync(standing!.Principal());
        TempData[PageText.Done] = "Password changed";
        return LocalRedirect(StartPage.Of(standing.SignedIn.Role));
    }

    private string After(SignedIn signedIn, string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? returnUrl : StartPage.Of(signedIn.Role);

    private Task RememberAsync(ClaimsPrincipal principal) => HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, principal);
}
