using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Access;

/// <summary>
/// Checks, before a page about one record does any work, whether the reader may do it, and audits the reading before the page is sent. A
/// refusal is audited too, and looks like a record that does not exist.
/// </summary>
public sealed class AccessFilter(PortalDbContext db, AuditTrail trail, PortalClock clock) : IAsyncAuthorizationFilter, IAsyncResultFilter
{
    /// <summary>Before the check of the form's token, so that another person's record gets the same answer with and without one.</summary>
    public const int Order = -10;

    private AskedRecord? opened;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (
            context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IOpens>() is not { } page
            || context.HttpContext.User.Identity is not { IsAuthenticated: true }
        )
            return;
        var me = SignedIn.From(context.HttpContext.User);
        var asked = await page.Access.FindAsync(db, me, context.RouteData.Values, clock.Today, context.HttpContext.RequestAborted);
        if (page.Access.Allows(me, asked, page.Act))
        {
            opened = asked;
            context.HttpContext.Features.Set(asked);
            db.ActFor(me.Actor, page.Access.ScopeOf(me, asked));
            return;
        }

        await trail.RefusedAsync(asked, RouteOf(context), context.HttpContext.RequestAborted);
        context.Result = new NotFoundResult();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult view)
        {
            // Patients reading their own record is not audited.
            if (opened is not null && SignedIn.From(context.HttpContext.User).Role != Role.Patient)
                await trail.ReadAsync(opened, RouteOf(context), context.HttpContext.RequestAborted);
            if (view.Model is INamesPeople { PeopleNamed: { Count: > 0 } named } list)
                await trail.ListedAsync(list.KindNamed, named, RouteOf(context), context.HttpContext.RequestAborted);
        }

        await next();
    }

    private static string RouteOf(ActionContext context) =>
        $"{context.HttpContext.Request.Method} /{context.ActionDescriptor.AttributeRouteInfo?.Template}";
}
