using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Account.SecondStep;

/// <summary>The second step of signing in, after a correct password.</summary>
[AllowAnonymous]
public sealed class SecondStepController(
    PortalDbContext db,
    AccountSteps steps,
    SecondCodes codes,
    Guesses guesses,
    Arrival arrival,
    AuditTrail trail,
    PortalCookies cookies
) : PortalController
{
    [HttpGet("account/second-step")]
    public async Task<IActionResult> Show() => await FindAsync() is { } step ? View(await PageAsync(step, new())) : View("Over");

    [HttpPost("account/second-step")]
    public async Task<IActionResult> Show(SecondStepForm form)
    {
        if (await FindAsync() is not { UserId: { } userId } step)
            return View("Over");
        if (!ModelState.IsValid)
            return View(await PageAsync(step, form));
        if (await guesses.TakeAsync(HttpContext, $"second step of {userId}", CancellationToken) is { } wait)
            return this.TooManyTries(wait);
        if (await codes.WayAsync(userId, form.Code ?? "", CancellationToken) is not { } way)
        {
            await trail.DoorAsync(
                AuditedEvent.SignInRefused,
                new(userId, await NameAsync(userId), Role.System),
                "Wrong code after a password that was right",
                CancellationToken
            );
            ModelState.AddModelError(
                "Form.Code",
                "Enter the code that your app shows now, or a recovery code that you have not used. Each code works once. If "
                    + "the app’s codes never work, let your phone set its clock by itself"
            );
            return View(await PageAsync(step, form));
        }

        await guesses.GiveBackAsync(CancellationToken);
        // A letter has already used it up, with everything else that was started.
        if (way != SignInWay.Password && await steps.UseAsync(StepKind.SecondFactor, Key, CancellationToken) is null)
            return View("Over");
        Response.Cookies.Delete(cookies.Name(SecondStepCookie.Name), cookies.Options(SameSiteMode.Strict));
        var user = await db.Users.SingleAsync(u => u.Id == userId, CancellationToken);
        return await arrival.OfAsync(HttpContext, user, way, step.State.Length > 0 ? step.State : null) is { } next
            ? LocalRedirect(next)
            : View("Over");
    }

    private string? Key => Request.Cookies[cookies.Name(SecondStepCookie.Name)];

    private Task<AccountStep?> FindAsync() => steps.FindAsync(StepKind.SecondFactor, Key, CancellationToken);

    private async Task<SecondStepPage> PageAsync(AccountStep step, SecondStepForm form) =>
        new(form, step.State, await Factors.OfAsync(db, step.UserId!.Value, CancellationToken));

    private Task<string> NameAsync(long userId) =>
        db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(CancellationToken);
}
