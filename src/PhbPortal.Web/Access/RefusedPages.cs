using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.Controllers;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>Audits when someone signed in asks for a page that their role may not open.</summary>
public sealed class RefusedPages : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        var isForbidden = authorizeResult.Forbidden;
        if (isForbidden && HttpMethods.IsGet(context.Request.Method) && context.Request.Path == StartPage.OfStaff)
        {
            // It is where people are told to begin, whatever they do here.
            context.Response.Redirect(StartPage.Of(SignedIn.From(context.User).Role));
            return;
        }

        if (isForbidden)
        {
            var template = context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.AttributeRouteInfo?.Template;
            var me = SignedIn.From(context.User);
            var db = context.RequestServices.GetRequiredService<Data.PortalDbContext>();
            db.ActFor(me.Actor, me.Scope);
            await context
                .RequestServices.GetRequiredService<AuditTrail>()
                .RefusedAsync($"{context.Request.Method} /{template}", context.RequestAborted);
        }

        await usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
