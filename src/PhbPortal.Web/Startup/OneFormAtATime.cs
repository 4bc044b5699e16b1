using Microsoft.AspNetCore.Mvc.Filters;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Processes the forms of one session one after another, so that the second of a double click finds what the first one saved. This works
/// within one process; a proxy in front of several should send a session to the same one.
/// </summary>
public sealed class OneFormAtATime : IAsyncActionFilter
{
    private const int Lanes = 256;

    // Sessions share a fixed number of lanes, so none has to be created or removed. The whole form has already arrived, so nobody waits
    // for a slow sender.
    private static readonly SemaphoreSlim[] Lane = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1))];

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HttpContext.Features.Get<LiveSession>() is not { } session)
        {
            await next();
            return;
        }

        var lane = Lane[(uint)StringComparer.Ordinal.GetHashCode(session.Row.KeyHash) % Lanes];
        await lane.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            lane.Release();
        }
    }
}
