using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// For changes to how someone signs in: it requires a sign-in within the last ten minutes, because an unattended browser must not be
/// enough to take over an account.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FreshAttribute : Attribute, IAuthorizationFilter
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (http.Features.Get<LiveSession>() is not { } session || now - session.Row.StartedUtc <= GoodFor)
            return;
        // Returns to the page with the form, not to the form's address: signing in changes nothing.
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path.ToString() : SecondStep.SetUpPage;
        context.Result = new LocalRedirectResult($"{SessionScheme.SignInPage}{QueryString.Create("again", "true").Add("returnUrl", back)}");
    }
}
