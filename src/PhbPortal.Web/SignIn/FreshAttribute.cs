using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// For changes of how somebody signs in: whoever signed in more than ten minutes ago signs in again first, because a browser left
/// open must not be enough to take an account over.
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
        // Back to the page of the form, not to the form: nothing is changed by signing in.
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path.ToString() : SecondStep.SetUpPage;
        context.Result = new LocalRedirectResult($"{SessionScheme.SignInPage}{QueryString.Create("again", "true").Add("returnUrl", back)}");
    }
}
