using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>Limits a page to those of its roles that work across all sites: an organisation's administrator gets "not found".</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WholePortalAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.User.Identity is { IsAuthenticated: true } && !SignedIn.From(context.HttpContext.User).WorksAcrossSites)
            context.Result = new NotFoundResult();
    }
}
