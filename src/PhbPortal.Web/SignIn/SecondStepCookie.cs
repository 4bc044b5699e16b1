using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>The cookie between a correct password and the second step.</summary>
public sealed class SecondStepCookie(AccountSteps steps, PortalCookies cookies)
{
    public const string Name = "phb-step";

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    public async Task GiveAsync(HttpContext http, PortalUser user, string? returnUrl)
    {
        var key = await steps.BeginAsync(StepKind.SecondFactor, user.Id, returnUrl ?? "", GoodFor, http.RequestAborted);
        http.Response.Cookies.Append(cookies.Name(Name), key, cookies.Options(SameSiteMode.Strict));
    }
}
